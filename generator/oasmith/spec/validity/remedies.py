"""What to write instead of what violates the structure: text that can be pasted.

Input: the key, and the value that is wrong or missing. Output: a help text; empty where nothing
can be said.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Final

from oasmith.json_value import Json
from oasmith.spec.structure.keywords import TYPES

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
    "scheme": "bearer",
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
_SCHEMAS: Final = frozenset({"additionalProperties", "items", "schema"})
_LISTS: Final = frozenset({"allOf", "anyOf", "oneOf", "security", "servers", "tags"})
"""Keys of lists that are often written without the list."""
_FLAGS: Final = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_TYPES: Final = {
    **dict.fromkeys(("int", "int32", "int64", "long"), "integer"),
    **dict.fromkeys(("float", "double", "decimal"), "number"),
    **dict.fromkeys(("bool",), "boolean"),
    **dict.fromkeys(("str", "text", "date", "datetime", "date-time", "uuid", "email"), "string"),
    **dict.fromkeys(("list", "tuple", "set"), "array"),
    **dict.fromkeys(("dict", "map", "json", "any"), "object"),
}
"""What types are called in other languages."""
_SCHEMA_OBJECTS: Final = frozenset({"schema", "Schema"})


def for_missing(name: str) -> str:
    """How to add a key that must be there."""
    return f"add {_shown(name, _MISSING[name])}" if name in _MISSING else f"add `{name}`"


def for_misplaced(definition: str, key: str, known: Collection[str]) -> str:
    """Where a key belongs that is written beside its place; empty if it belongs nowhere."""
    if definition in _SCHEMA_OBJECTS or key not in _PLACES:
        return ""
    return _PLACES[key] if "content" in known or ("schema" in known and key != "schema") else ""


def spelled_type(name: str) -> str:
    """The type that a name of another language means; else the name."""
    return _TYPES.get(name.lower(), name)


def written(key: str, value: Json) -> str:
    """The key with this value."""
    return f"write {_shown(key, value)}"


def for_required(name: str, value: Json) -> str:
    """Where a property is said to be required, which says so itself."""
    if value is False:
        return "remove it: a property is optional unless the schema around it requires it"
    return f"remove it, and write beside `properties`: `required: [{name}]`"


def as_object(key: str, around: str, value: Json) -> str:
    """What to write where an object belongs; `around` is the key of what holds it."""
    if key == "$ref":
        return ""
    if around == "examples":
        return "write each as `NAME: {value: …}`, or `example:` for a single value"
    if around == "security" and isinstance(value, str):
        return f"write `{value}: []`"
    if key == "discriminator" and isinstance(value, str):
        return f"write `discriminator: {{propertyName: {value}}}`"
    if key == "additionalProperties" and _flag(value) is not None:
        return written(key, _flag(value))
    if key in _SCHEMAS and isinstance(value, str) and value in TYPES:
        return f"write `{key}: {{type: {value}}}`"
    if key == "properties" and isinstance(value, list):
        return "write each with its schema: `NAME: {type: string}`"
    return ""


def converted(key: str, value: Json, types: Sequence[str]) -> str:
    """The value of the kind that belongs there."""
    if key in ("exclusiveMinimum", "exclusiveMaximum") and isinstance(value, bool):
        bound = key.removeprefix("exclusive").lower()
        return f"in OpenAPI 3.1 it is the bound itself: write `{key}: …` in place of `{bound}: …`"
    if key == "type" and isinstance(value, list):
        plain = [name for name in value if name != "null"]
        nullable = ", and beside it `nullable: true`" if "null" in value else ""
        if len(plain) == 1:
            return f"{written(key, plain[0])}{nullable}"
    if key == "$ref" and value is None:
        return "put the reference into quotes: in YAML ` #` begins a comment"
    if key == "parameters" and isinstance(value, dict):
        return "write a list: `- name: …` for each parameter"
    if key in _LISTS and isinstance(value, dict) and len(value) == 1:
        return written(key, [value])
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
    return _FLAGS.get(value.lower()) if isinstance(value, str) else None


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
