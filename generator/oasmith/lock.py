"""``oasmith.lock``: what a generated package was made from, and which names it gave.

JSON, sorted, made to be read in a diff. It records wire name → Python name of everything that
callers may import or pass, the hash of every input, and the hash of every file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from oasmith.model import Api, Enum, Json, Record
from oasmith.naming.names import Names

FILE_NAME = "oasmith.lock"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Lock:
    """What is read back from a lock: hashes by path of inputs and of files."""

    inputs: Mapping[str, str]
    files: Mapping[str, str]


def digest(content: bytes) -> str:
    """The hash that locks record."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def lock_text(
    api: Api, names: Names, inputs: Mapping[str, str], files: Mapping[str, bytes]
) -> bytes:
    """The lock of a package with `files`, made from `inputs` (name → hash)."""
    content = {
        "version": VERSION,
        "inputs": dict(sorted(inputs.items())),
        "operations": dict(sorted(_operations(api, names))),
        **({"webhooks": _webhooks(api, names)} if api.webhooks else {}),
        "types": dict(sorted(_types(api, names))),
        "files": {path: digest(content) for path, content in sorted(files.items())},
    }
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode(
        errors="backslashreplace"
    )


def _operations(api: Api, names: Names) -> Iterable[tuple[str, Json]]:
    for operation in api.operations:
        name = names.operations[operation.id]
        keys = (f"{p.where.value}:{p.wire_name}" for p in operation.parameters)
        parameters = dict(sorted(zip(keys, names.parameters[operation.id], strict=True)))
        yield operation.id, {"call": f"{name.resource}.{name.method}", "parameters": parameters}


def _webhooks(api: Api, names: Names) -> Json:
    named = (names.webhooks[webhook.id] for webhook in api.webhooks)
    return {name.key: name.function for name in sorted(named, key=lambda name: name.key)}


def _types(api: Api, names: Names) -> Iterable[tuple[str, Json]]:
    for id_, named in api.types.items():
        entry: dict[str, Any] = {"name": names.types[id_]}
        if isinstance(named, Record):
            wire = [field.wire_name for field in named.fields]
            entry["fields"] = dict(zip(wire, names.fields[id_], strict=True))
        elif isinstance(named, Enum):
            values = [str(value) for value in named.values]
            entry["members"] = dict(zip(values, names.members[id_], strict=True))
        yield id_, entry


def read_lock(text: bytes) -> Lock | None:
    """The lock, or None where the text is none (of this version)."""
    try:
        content = json.loads(text)
    except ValueError:
        return None
    if not isinstance(content, dict) or content.get("version") != VERSION:
        return None
    return Lock(_hashes(content.get("inputs")), _hashes(content.get("files")))


def _hashes(value: Json) -> dict[str, str]:
    return {str(k): str(v) for k, v in value.items()} if isinstance(value, dict) else {}
