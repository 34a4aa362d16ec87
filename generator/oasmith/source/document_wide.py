"""Servers and security of a whole document move to its operations, so that documents can be merged.

Input: the documents that are merged into one, all of one version of OpenAPI 3. Output: the same
documents, whose operations state the servers and the security that differ from the first document;
each distinct security scheme has one name. No operation changes its meaning; where the operations
of a path item are in another file, the document stays as it is, and merging reports the conflict.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain, count
from typing import Final, TypeAlias
from urllib.parse import urljoin

from oasmith.json_value import Json
from oasmith.source.document import Document, Moves
from oasmith.source.pointer import Tokens

Object: TypeAlias = dict[str, Json]

_METHODS: Final = frozenset(
    ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
)
_SCHEMES: Final = ("components", "securitySchemes")
_FLOW_URLS: Final = ("authorizationUrl", "tokenUrl", "refreshUrl")
_OTHER_THAN_NAMES: Final = re.compile(r"[^A-Za-z0-9._-]+")


def settle(documents: Sequence[Document]) -> list[Document]:
    """The documents as they can be merged; the first that has operations decides what stays."""
    leader = next(filter(_has_operations, documents), None)
    if leader is None:
        return _with_distinct_schemes(documents)
    position = documents.index(leader)
    anchored = [
        document if document is leader else _anchored(document, leader) for document in documents
    ]
    settled = _with_distinct_schemes(anchored)
    return [_settled(document, settled[position]) for document in settled]


def _anchored(document: Document, leader: Document) -> Document:
    """The document whose tokens are got from its own server: relative URLs of its flows are made
    absolute, so that its secrets do not go to the server of the first document."""
    server = _first_server(document.value)
    if "://" not in server or server == _first_server(leader.value):
        return document
    changed: Object = {}
    for key, scheme in _schemes(document.value).items():
        flows = scheme.get("flows") if isinstance(scheme, dict) else None
        if isinstance(flows, dict):
            absolute = {name: _on(server, flow) for name, flow in flows.items()}
            if absolute != flows:
                changed[key] = {**scheme, "flows": absolute}
    if not changed:
        return document
    schemes = {**_schemes(document.value), **changed}
    components = {**document.value["components"], "securitySchemes": schemes}
    return document.with_value({**document.value, "components": components})


def _on(server: str, flow: Json) -> Json:
    urls = {key: url for key, url in _entries(flow) if key in _FLOW_URLS and isinstance(url, str)}
    try:
        absolute = {key: urljoin(f"{server}/", url) for key, url in urls.items() if url}
    except ValueError:  # half an IPv6 address
        return flow
    return {**flow, **absolute} if absolute else flow


def _first_server(value: Object) -> str:
    """The URL of its first server, the variables at their defaults."""
    servers = value.get("servers")
    server = servers[0] if isinstance(servers, list) and servers else None
    url = server.get("url") if isinstance(server, dict) else None
    for name, variable in _entries(server.get("variables") if isinstance(server, dict) else None):
        default = variable.get("default", "") if isinstance(variable, dict) else ""
        url = url.replace(f"{{{name}}}", str(default)) if isinstance(url, str) else url
    return url if isinstance(url, str) else ""


def _settled(document: Document, leader: Document) -> Document:
    if document is leader or not _has_operations(document):
        return document
    wide: Object = {}
    ours, theirs = leader.value.get("servers"), document.value.get("servers")
    if ours and theirs and ours != theirs:
        wide["servers"] = theirs
    ours, theirs = leader.value.get("security"), document.value.get("security")
    if (ours or []) != (theirs or []):
        wide["security"] = theirs or []
    if wide and any("$ref" in item for _, item in _path_items(document.value)):
        return document
    moves: dict[Tokens, Tokens] = {}
    value = _with_own(document.value, wide, moves)
    kept = {key: leader.value[key] for key in {*wide, "security"} if key in leader.value}
    bare = {key: held for key, held in value.items() if key != "security" and key not in wide}
    return document.rearranged({**bare, **kept}, moves)


def _with_own(value: Object, wide: Object, moves: dict[Tokens, Tokens]) -> Object:
    """The document whose operations say what is `wide`, but for those that say something else."""

    def own(item: Object, operation: Object, at: Tokens) -> Object:
        said = {"servers"} & item.keys() | operation.keys()
        added = {key: held for key, held in wide.items() if key not in said}
        moves.update({(*at, key): (key,) for key in added})
        return {**operation, **added}

    return _each_operation(value, own) if wide else value


def _with_distinct_schemes(documents: Sequence[Document]) -> list[Document]:
    """The documents with one key for each distinct security scheme, that of the first that has
    it."""
    known: dict[str, Json] = {}
    renamed = []
    for document in documents:
        schemes = _schemes(document.value)
        names = _names(schemes, known, _title(document.value))
        renamed.append(_renamed(document, schemes, names, known))
        for key, name in names.items():
            known.setdefault(name, _identity(schemes[key]))
    return renamed


def _names(schemes: Object, known: Mapping[str, Json], title: str) -> dict[str, str]:
    """What each scheme is called beside those that are known already."""
    kinds = {key: _identity(scheme) for key, scheme in schemes.items()}
    names = {key: key for key, kind in kinds.items() if known.get(key) == kind}
    for key, kind in kinds.items():
        if key in names:
            continue
        same = (name for name, other in known.items() if other == kind)
        found = next((name for name in same if name not in names.values()), None)
        taken = {*known, *schemes, *names.values()}
        names[key] = found or (_free(f"{title}_{key}", taken) if key in known else key)
    return names


def _free(name: str, taken: Collection[str]) -> str:
    numbered = (f"{name}_{number}" for number in count(2))
    return next(candidate for candidate in chain([name], numbered) if candidate not in taken)


def _renamed(
    document: Document, schemes: Object, names: Mapping[str, str], known: Mapping[str, Json]
) -> Document:
    """The document with the new names, without the schemes that are known."""
    if all(key == name and name not in known for key, name in names.items()):
        return document
    kept = {name: schemes[key] for key, name in names.items() if name not in known}
    moves: Moves = {(*_SCHEMES, name): (*_SCHEMES, key) for key, name in names.items()}
    components = {**document.value["components"], "securitySchemes": kept}
    value = _each_operation(
        {**document.value, "components": components},
        lambda _, operation, __: _demanding(operation, names),
    )
    return document.rearranged(_demanding(value, names), moves)


def _demanding(owner: Object, names: Mapping[str, str]) -> Object:
    """The document or operation whose requirements have the new names."""
    if not isinstance(owner.get("security"), list):
        return owner
    security = [
        (
            {names.get(key, key): scopes for key, scopes in alternative.items()}
            if isinstance(alternative, dict)
            else alternative
        )
        for alternative in owner["security"]
    ]
    return {**owner, "security": security}


def _identity(scheme: Json) -> Json:
    """What two schemes have in common if one credential serves for both."""
    if not isinstance(scheme, dict):
        return scheme
    kind, place, name = (scheme.get(key) for key in ("type", "in", "name"))
    if kind == "http":
        return [kind, str(scheme.get("scheme")).lower()]
    if kind == "apiKey":
        return [kind, place, str(name).lower() if place == "header" else name]
    if kind == "oauth2":
        flows = scheme.get("flows")
        return [kind, {key: _urls(flow) for key, flow in _entries(flows)}]
    return {key: held for key, held in scheme.items() if key != "description"}


def _urls(flow: Json) -> Json:
    return [url for key, url in _entries(flow) if key in _FLOW_URLS]


def _each_operation(value: Object, change: Callable[[Object, Object, Tokens], Object]) -> Object:
    """The document with what `change` makes of its operations: path item, operation, place."""
    changed = {**value, "paths": dict(value["paths"])} if "paths" in value else value
    for path, item in _path_items(value):
        at = ("paths", path)
        more = item.get("additionalOperations")
        changed["paths"][path] = item = {
            key: (
                change(item, held, (*at, key))
                if key in _METHODS and isinstance(held, dict)
                else held
            )
            for key, held in item.items()
        }
        if isinstance(more, dict):
            item["additionalOperations"] = {
                key: (
                    change(item, held, (*at, "additionalOperations", key))
                    if isinstance(held, dict)
                    else held
                )
                for key, held in more.items()
            }
    return changed


def _has_operations(document: Document) -> bool:
    return bool(document.value.get("paths") or document.value.get("webhooks"))


def _path_items(value: Object) -> list[tuple[str, Object]]:
    return [(path, item) for path, item in _entries(value.get("paths")) if isinstance(item, dict)]


def _schemes(value: Object) -> Object:
    components = value.get("components")
    return dict(_entries(components.get("securitySchemes") if isinstance(components, dict) else 0))


def _entries(value: Json) -> list[tuple[str, Json]]:
    return list(value.items()) if isinstance(value, dict) else []


def _title(value: Object) -> str:
    info = value.get("info")
    title = info.get("title") if isinstance(info, dict) else None
    words = _OTHER_THAN_NAMES.sub("_", title).strip("_") if isinstance(title, str) else ""
    return words or "other"
