"""The record of names as JSON of a lock, and back.

Input: a record, or the content of a lock. Output: the other one. Invariant: version 3 is written.
Version 1, without aliases and identities of types, and version 2, without retired names, are read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import replace

from oasmith.json_value import Json
from oasmith.naming.identity import blanked, place_in_path
from oasmith.naming.recorded import (
    Recorded,
    RecordedClient,
    RecordedNames,
    RecordedOperation,
    RecordedType,
    Texts,
    WebhookName,
)
from oasmith.naming.roles import CALL, ROLES

VERSION = 3
READABLE = (1, 2, 3)
_MEMBERS = {"record": "fields", "enum": "members"}
_LAYOUTS = {"models.py": False, "models/__init__.py": True}
"""The file that says whether models are split."""
_PATH_PARAMETER = re.compile(r"#/paths/([^/]+)(?:/[^/]+)?/parameters/(path:([^/]+))")


def record_content(record: Recorded) -> dict[str, Json]:
    """The record as JSON, sorted."""
    calls = {
        call for operation in record.operations.values() for call in operation.methods.values()
    }
    methods, resting_methods = _parted(record.method_aliases, calls)
    types, resting_types = _parted(record.type_aliases, record.types)
    resting = {k: t for k, t in (("operations", resting_methods), ("types", resting_types)) if t}
    gone = _names(record.retired, record.retired.types) | {"aliases": resting}
    retired = {part: names for part, names in gone.items() if names}
    return {
        "options": {"drop-suffix": record.drop_suffix, "split-models": record.split_models},
        **_names(record, {type_.key: type_ for type_ in record.types.values()}),
        "aliases": {"operations": methods, "types": types},
        **({"retired": retired} if retired else {}),
    }


def _parted(aliases: Texts, now: Container[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Aliases of names of today, and aliases of retired ones."""
    rows = sorted(aliases.items())
    return {a: n for a, n in rows if n in now}, {a: n for a, n in rows if n not in now}


def _names(names: RecordedNames, types: Mapping[str, RecordedType]) -> dict[str, Json]:
    client = names.client
    arguments = {
        "credentials": dict(sorted(client.credentials.items())),
        "sends": dict(sorted(client.sends.items())),
        "parameters": dict(sorted(client.parameters.items())),
        "server-variables": dict(sorted(client.server_variables.items())),
    }
    webhooks = sorted(names.webhooks.items())
    return {
        "client": arguments if any(arguments.values()) else {},
        "resources": dict(sorted(names.resources.items())),
        "operations": {id_: _operation(names.operations[id_]) for id_ in sorted(names.operations)},
        **(
            {"webhooks": {i: {"key": w.key, "function": w.function} for i, w in webhooks}}
            if webhooks
            else {}
        ),
        "types": {known: _type(known, types[known]) for known in sorted(types)},
    }


def _operation(operation: RecordedOperation) -> dict[str, Json]:
    methods = {role: operation.methods.get(role, "").partition(".")[2] for role in ROLES}
    entry = methods | {
        CALL: operation.methods[CALL],
        "tag": operation.tag or "",
        "operation-id": operation.operation_id,
    }
    tables = {"aliases": operation.aliases, "retired": operation.retired}
    return (
        {key: text for key, text in entry.items() if text}
        | {"parameters": dict(sorted(operation.parameters.items()))}
        | {key: dict(sorted(table.items())) for key, table in tables.items() if table}
    )


def _type(known: str, type_: RecordedType) -> dict[str, Json]:
    """The entry of a type that is listed by its key or its name, with the other one in it."""
    entry: dict[str, Json] = {"name": type_.name} if known == type_.key else {"key": type_.key}
    entry["shape"] = type_.structure
    entry |= {"detail": type_.detail} if type_.detail else {}
    entry |= {"tags": dict(sorted(type_.tags.items()))} if type_.tags else {}
    entry |= {"also": list(type_.also)} if type_.also else {}
    entry |= {_MEMBERS[type_.kind]: dict(type_.members)} if type_.kind in _MEMBERS else {}
    return entry | ({"retired": dict(sorted(type_.retired.items()))} if type_.retired else {})


def read_record(content: dict[str, Json]) -> Recorded:
    """The record in the content of a lock; values of the wrong form are ignored."""
    complete = content["version"] > 1
    names = _read_names(content, complete)
    options, gone = table(content.get("options")), table(content.get("retired"))
    aliases, resting = table(content.get("aliases")), table(gone.get("aliases"))
    split_models, files = options.get("split-models"), texts(content.get("files"))
    recorded = Recorded(
        names.operations,
        names.types,
        names.resources,
        names.client,
        names.webhooks,
        method_aliases=texts(resting.get("operations")) | texts(aliases.get("operations")),
        type_aliases=texts(resting.get("types")) | texts(aliases.get("types")),
        retired=_read_names(gone, complete),
        drop_suffix=texts(options).get("drop-suffix"),
        split_models=split_models if isinstance(split_models, int) else None,
        split=next((split for path, split in _LAYOUTS.items() if path in files), None),
    )
    return recorded if content["version"] > 2 else _migrated(recorded)


def _read_names(content: dict[str, Json], complete: bool) -> RecordedNames:
    client, webhooks = table(content.get("client")), table(content.get("webhooks"))
    operations = table(content.get("operations")).items()
    types = [_read_type(known, table(e)) for known, e in table(content.get("types")).items()]
    return RecordedNames(
        operations={id_: _read_operation(id_, table(e), complete) for id_, e in operations},
        types={type_.name: type_ for type_ in reversed(types)},
        resources=texts(content.get("resources")),
        client=RecordedClient(
            texts(client.get("credentials")),
            texts(client.get("sends")),
            texts(client.get("parameters")),
            texts(client.get("server-variables")),
        ),
        webhooks={id_: _read_webhook(texts(e)) for id_, e in webhooks.items()},
    )


def _read_webhook(entry: dict[str, str]) -> WebhookName:
    return WebhookName(entry.get("function", ""), entry.get("key", ""))


def _read_operation(id_: str, entry: dict[str, Json], complete: bool) -> RecordedOperation:
    own = texts(entry)
    call = own.get(CALL, "")
    resource = call.partition(".")[0]
    methods = {role: f"{resource}.{own[role]}" for role in ROLES if role in own}
    return RecordedOperation(
        id=id_,
        methods=methods | {CALL: call},
        tag=own.get("tag", "") if complete else None,
        operation_id=own.get("operation-id", ""),
        parameters=texts(entry.get("parameters")),
        aliases=texts(entry.get("aliases")),
        retired=texts(entry.get("retired")),
    )


def _read_type(known: str, entry: dict[str, Json]) -> RecordedType:
    own = texts(entry)
    kind = next((kind for kind, part in _MEMBERS.items() if part in entry), "alias")
    return RecordedType(
        name=own.get("name", known),
        key=own.get("key", known),
        kind=kind,
        structure=own.get("shape", ""),
        detail=own.get("detail", ""),
        tags=texts(entry.get("tags")),
        members=texts(entry.get(_MEMBERS.get(kind, ""))),
        retired=texts(entry.get("retired")),
        also=_keys(entry.get("also")),
    )


def _keys(value: Json) -> tuple[str, ...]:
    """Those members of a list that are texts."""
    return tuple(key for key in value if isinstance(key, str)) if isinstance(value, list) else ()


def _migrated(recorded: Recorded) -> Recorded:
    """The record of an older version, in whose keys path parameters went by name."""
    types = {name: replace(t, key=_blank_key(t.key)) for name, t in recorded.types.items()}
    doubled = {key for key, n in Counter(t.key for t in types.values()).items() if n > 1}
    kept = {n: recorded.types[n] if t.key in doubled else t for n, t in types.items()}
    return replace(recorded, types=kept)


def _blank_key(key: str) -> str:
    match = _PATH_PARAMETER.match(key)
    if match is not None:
        place = place_in_path(match[1], match[3])
        key = key[: match.start(2)] + place + key[match.end(2) :]
    return blanked(key)


def table(value: Json) -> dict[str, Json]:
    """The value, where it is a table."""
    return value if isinstance(value, dict) else {}


def texts(value: Json) -> dict[str, str]:
    """Those entries of a table that are texts."""
    return {key: text for key, text in table(value).items() if isinstance(text, str)}
