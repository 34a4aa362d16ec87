"""``oasmith.lock``: what a generated package was made from, and which names it gave.

JSON, sorted, made to be read in a diff. It records wire name → Python name of everything that
callers may import or pass, the old names that still work, the hash of every input, the hash of
every file, and the version of oasmith that last changed any of it. The next run reads it and keeps
the names.

Version 1 had no aliases and knew types by their pointers alone; it is read, and written as 2.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from oasmith import __version__
from oasmith.diagnostics import Diagnostic, Findings
from oasmith.model import Api, Enum, Json, Operation, Record
from oasmith.naming.assign import parameter_key
from oasmith.naming.names import CALL, ROLES, Names, WebhookName
from oasmith.naming.recorded import NOTHING, Recorded, RecordedOperation, RecordedType
from oasmith.naming.renames import method_calls
from oasmith.naming.resources import tag_of

FILE_NAME = "oasmith.lock"
VERSION = 2
_READABLE = (1, 2)


@dataclass(frozen=True, slots=True)
class Lock:
    """What a lock says of disk: hashes by path of inputs and of files."""

    inputs: Mapping[str, str]
    files: Mapping[str, str]


def digest(content: bytes) -> str:
    """The hash that locks record."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def lock_text(
    api: Api,
    names: Names,
    inputs: Mapping[str, str],
    files: Mapping[str, bytes],
    before: bytes | None = None,
) -> bytes:
    """The lock of a package with `files`, made from `inputs` (name → hash).

    Where nothing but the version of oasmith is new it is the one from `before`: it names the
    version that last changed the package.
    """
    content: dict[str, Json] = {
        "version": VERSION,
        "oasmith": __version__,
        "inputs": dict(sorted(inputs.items())),
        "options": {"drop-suffix": names.drop_suffix},
        "client": {
            "credentials": dict(sorted(names.credentials.items())),
            "parameters": dict(sorted(names.client_parameters.items())),
            "server-variables": dict(sorted(names.server_variables.items())),
        },
        "resources": dict(sorted((r.attribute, r.class_name) for r in names.resources)),
        "operations": dict(sorted((op.id, _operation(op, names)) for op in api.operations)),
        **({"webhooks": _webhooks(api, names)} if api.webhooks else {}),
        "types": dict(sorted(_types(api, names))),
        "aliases": {
            "operations": dict(sorted(_method_aliases(names))),
            "types": {old: names.types[id_] for old, id_ in names.type_aliases.items()},
        },
        "files": {path: digest(content) for path, content in sorted(files.items())},
    }
    recorded = written_by(before)
    if before is not None and recorded and _dumped({**content, "oasmith": recorded}) == before:
        return before
    return _dumped(content)


def _dumped(content: dict[str, Json]) -> bytes:
    text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    return text.encode(errors="backslashreplace")


def written_by(text: bytes | None) -> str:
    """The version of oasmith that wrote the lock; empty where it does not say."""
    version = _table(_parsed(text)).get("oasmith")
    return version if isinstance(version, str) else ""


def too_new(text: bytes | None) -> str:
    """Why a package with this lock is not for this oasmith, with both versions; empty: it is."""
    form, version = _table(_parsed(text)).get("version"), written_by(text)
    unknown = isinstance(form, int) and form > VERSION
    if not unknown and _release(version) <= _release(__version__):
        return ""
    return (
        f"its {FILE_NAME} was written by oasmith {version or '(a later one)'}, and this is "
        f"oasmith {__version__}, which could undo what that one did; install that version or a "
        "later one, or go back with --force"
    )


def _release(version: str) -> tuple[int, ...]:
    """The release that the version is, or comes before; nothing for what is no version."""
    found = re.match(r"\d+(\.\d+)*", version)
    return tuple(int(part) for part in found[0].split(".")) if found else ()


def _operation(operation: Operation, names: Names) -> dict[str, Json]:
    name = names.operations[operation.id]
    keys = [parameter_key(p) for p in operation.parameters]
    entry = {
        "call": f"{name.resource}.{name.method}",
        "iterate": name.iterate,
        "wait": name.wait,
        "resume": name.resume,
        "submit": name.submit,
        "stream": name.stream,
        "tag": tag_of(operation, name.resource),
        "operation-id": operation.operation_id,
    }
    parameters = dict(sorted(zip(keys, names.parameters[operation.id], strict=True)))
    return {key: text for key, text in entry.items() if text} | {"parameters": parameters}


def _method_aliases(names: Names) -> Iterable[tuple[str, str]]:
    return ((f"{alias.resource}.{alias.name}", now) for alias, now in method_calls(names))


def _webhooks(api: Api, names: Names) -> Json:
    named = sorted(((w.id, names.webhooks[w.id]) for w in api.webhooks), key=lambda entry: entry[0])
    return {id_: {"key": name.key, "function": name.function} for id_, name in named}


def _types(api: Api, names: Names) -> Iterable[tuple[str, Json]]:
    for id_, named in api.types.items():
        identity = names.identities[id_]
        entry: dict[str, Any] = {"name": names.types[id_], "shape": identity.shape}
        if isinstance(named, Record):
            wire = [field.wire_name for field in named.fields]
            entry["fields"] = dict(zip(wire, names.fields[id_], strict=True))
        elif isinstance(named, Enum):
            values = [str(value) for value in named.values]
            entry["members"] = dict(zip(values, names.members[id_], strict=True))
        yield identity.key, entry


def read_lock(text: bytes) -> Lock | None:
    """The hashes of the lock, or None where the text is none (of a version that can be read)."""
    content = _content(text)
    if content is None:
        return None
    return Lock(_texts(content.get("inputs")), _texts(content.get("files")))


def read_names(text: bytes | None) -> tuple[Recorded, tuple[Diagnostic, ...]]:
    """The names of the lock; without a lock, or with one that cannot be read, there are none."""
    if text is None:
        return NOTHING, ()
    content = _content(text)
    if content is not None:
        return _recorded(content), ()
    findings = Findings()
    findings.warn(
        "lock-unreadable",
        f"the `{FILE_NAME}` of the package cannot be read, so that no name of the last run can be "
        "kept; callers may find things renamed",
        help="restore it as it was committed, or delete it to have all names chosen anew",
    )
    return NOTHING, findings.all()


def _content(text: bytes) -> dict[str, Json] | None:
    content = _table(_parsed(text))
    return content if content.get("version") in _READABLE else None


def _parsed(text: bytes | None) -> Json:
    try:
        return json.loads(text or b"")
    except (ValueError, RecursionError):
        return None


def _recorded(content: dict[str, Json]) -> Recorded:
    """What the lock says; what has the wrong form is passed over."""
    client, aliases = _table(content.get("client")), _table(content.get("aliases"))
    operations, types = _table(content.get("operations")), _table(content.get("types"))
    complete = content["version"] > 1
    return Recorded(
        operations={id_: _read_operation(_table(e), complete) for id_, e in operations.items()},
        resources=_texts(content.get("resources")),
        types={key: _read_type(_table(entry)) for key, entry in types.items()},
        credentials=_texts(client.get("credentials")),
        client_parameters=_texts(client.get("parameters")),
        server_variables=_texts(client.get("server-variables")),
        method_aliases=_texts(aliases.get("operations")),
        type_aliases=_texts(aliases.get("types")),
        drop_suffix=_texts(content.get("options")).get("drop-suffix"),
        webhooks={
            id_: _read_webhook(_texts(e)) for id_, e in _table(content.get("webhooks")).items()
        },
    )


def _read_webhook(entry: dict[str, str]) -> WebhookName:
    return WebhookName(entry.get("function", ""), entry.get("key", ""))


def _read_operation(entry: dict[str, Json], complete: bool) -> RecordedOperation:
    texts = _texts(entry)
    resource, _, method = texts.get("call", "").partition(".")
    methods = {role: texts[role] for role in ROLES if role in texts} | {CALL: method}
    return RecordedOperation(
        resource=resource,
        methods=methods,
        tag=texts.get("tag", "") if complete else None,
        operation_id=texts.get("operation-id", ""),
        parameters=_texts(entry.get("parameters")),
    )


def _read_type(entry: dict[str, Json]) -> RecordedType:
    texts = _texts(entry)
    fields, members = _texts(entry.get("fields")), _texts(entry.get("members"))
    return RecordedType(texts.get("name", ""), texts.get("shape", ""), fields, members)


def _table(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _texts(value: Json) -> dict[str, str]:
    return {key: text for key, text in _table(value).items() if isinstance(text, str)}
