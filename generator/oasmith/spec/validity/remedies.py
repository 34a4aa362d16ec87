"""What to write instead of what violates the structure: text that can be pasted.

Input: the key, and the value that is wrong or missing. Output: a help text; empty where nothing
can be said.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Final

from oasmith.json_value import Json

_MISSING: Final[dict[str, Json]] = {
    "authorizationUrl": "https://api.example.com/oauth/authorize",
    "content": {"application/json": {"schema": {"type": "object"}}},
    "description": "OK",
    "flows": {},
    "in": "query",
    "info": {"title": "My API", "version": "1.0.0"},
    "items": {"type": "string"},
    "name": "id",
    "openapi": "3.1.0",
    "paths": {},
    "propertyName": "type",
    "required": True,
    "responses": {"200": {"description": "OK"}},
    "schema": {"type": "string"},
    "scopes": {},
    "title": "My API",
    "tokenUrl": "https://api.example.com/oauth/token",
    "type": "string",
    "url": "https://api.example.com",
    "version": "1.0.0",
}
"""What a key that must be there looks like."""
_PLACES: Final[dict[str, str]] = {
    "$ref": "replace the object by the reference: `{$ref: …}` stands alone",
    "enum": "move `enum` into `schema`",
    "format": "move `format` into `schema`",
    "items": "move `items` into `schema`",
    "properties": "move `properties` into `schema`",
    "schema": "move `schema` into `content`: `content: {application/json: {schema: …}}`",
    "type": "move `type` into `schema`: `schema: {type: string}`",
}
"""Where keys belong that are written beside their place."""
_SCHEMA_OBJECTS: Final = frozenset({"schema", "Schema"})


def for_missing(name: str) -> str:
    """How to add a key that must be there."""
    return f"add {_shown(name, _MISSING[name])}" if name in _MISSING else f"add `{name}`"


def for_key(definition: str, key: str, known: Collection[str]) -> str:
    """Where an unknown key of an object belongs."""
    if key in _PLACES and definition not in _SCHEMA_OBJECTS and "schema" in known:
        return _PLACES[key]
    if key == "schema" and "content" in known:
        return _PLACES[key]
    return "remove it, or begin its name with `x-`" if "x-" not in key else ""


def written(key: str, value: Json) -> str:
    """The key with this value."""
    return f"write {_shown(key, value)}"


def for_required(name: str, value: Json) -> str:
    """Where a property is said to be required, which says so itself."""
    if value is False:
        return "remove it: a property is optional unless the schema around it requires it"
    return f"remove it, and write beside `properties`: `required: [{name}]`"


def converted(key: str, value: Json, types: Sequence[str]) -> str:
    """The value of the kind that belongs there."""
    for name in types:
        found = _CONVERSIONS[name](value) if name in _CONVERSIONS else None
        if found is not None:
            return written(key, found)
    return ""


def _text(value: Json) -> str | None:
    return None if isinstance(value, dict | list) or value is None else json.dumps(value)


def _number(value: Json) -> float | int | None:
    try:
        found = json.loads(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if type(found) in (int, float) else None


def _whole(value: Json) -> int | None:
    found = _number(value)
    return found if isinstance(found, int) else None


def _flag(value: Json) -> bool | None:
    return {"true": True, "false": False}.get(value.lower()) if isinstance(value, str) else None


def _listed(value: Json) -> list[Json] | None:
    return [value] if isinstance(value, str) else None


_CONVERSIONS: Final = {
    "array": _listed,
    "boolean": _flag,
    "integer": _whole,
    "number": _number,
    "string": _text,
}


def _shown(key: str, value: Json) -> str:
    """A key with its value as YAML on one line."""
    written_value = value if _is_plain(value) else json.dumps(value, ensure_ascii=False)
    return f"`{key}: {written_value}`" if key and not key.isdecimal() else f"`{written_value}`"


def _is_plain(value: Json) -> bool:
    return isinstance(value, str) and value.isalpha()
