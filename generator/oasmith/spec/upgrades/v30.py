"""OpenAPI 3.0 → 3.1: the schemas of 3.0 written in JSON Schema 2020-12.

Input: the value of a 3.0 document. Output: the same document as 3.1. Nothing but schemas
changes. Sources: the release notes of OpenAPI 3.1.0 and the clarification of `nullable` in
3.0.3. Where 3.0.3 gives `nullable` no effect (beside a reference or a composition, or without
`type`) it is still read as "null is allowed": that is what authors mean by it.
"""

from __future__ import annotations

from typing import Final

from oasmith.json_value import Json
from oasmith.spec.structure.rewrite import rewrite_objects
from oasmith.spec.upgrades.step import Upgraded

TARGET: Final = "3.1.1"

_NULL: Final[dict[str, Json]] = {"type": "null"}
_CHANGED: Final = frozenset(("$ref", "nullable", "exclusiveMinimum", "exclusiveMaximum", "example"))
_ANNOTATIONS: Final = frozenset(
    (
        *("title", "description", "default", "example", "examples"),
        *("deprecated", "readOnly", "writeOnly"),
    )
)
_IMPLIED_TYPE: Final = {
    "properties": "object",
    "additionalProperties": "object",
    "required": "object",
    "items": "array",
}
_LIMITS: Final = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}


def upgrade_v30(value: dict[str, Json]) -> Upgraded:
    """The document in version 3.1; every part that need not change is shared with the input."""
    upgraded = rewrite_objects(value, {"schema": upgrade_schema})
    return Upgraded({**upgraded, "openapi": TARGET})


def upgrade_schema(schema: dict[str, Json]) -> dict[str, Json]:
    """One 3.0 schema, its subschemas done already, as a 3.1 schema."""
    if _CHANGED.isdisjoint(schema):
        return schema
    if isinstance(schema.get("$ref"), str):
        if len(schema) == 1:
            return schema
        # All siblings of a reference are ignored in 3.0 (section 4.7.23.1), but not in 3.1.
        plain = {"$ref": schema["$ref"], **_annotations(schema)}
    else:
        plain = {key: value for key, value in schema.items() if key != "nullable"}
    _modernize_example(plain)
    _modernize_limits(plain)
    return _with_null(plain) if schema.get("nullable") is True else plain


def _annotations(schema: dict[str, Json]) -> dict[str, Json]:
    return {
        key: value for key, value in schema.items() if key in _ANNOTATIONS or key.startswith("x-")
    }


def _modernize_example(schema: dict[str, Json]) -> None:
    if "example" in schema:
        example = schema.pop("example")
        schema.setdefault("examples", [example])


def _modernize_limits(schema: dict[str, Json]) -> None:
    for exclusive, inclusive in _LIMITS.items():
        flag = schema.get(exclusive)
        if isinstance(flag, bool):
            del schema[exclusive]
            if flag and inclusive in schema:
                schema[exclusive] = schema.pop(inclusive)


def _with_null(schema: dict[str, Json]) -> dict[str, Json]:
    """The schema, or null. Where possible its own keywords are widened, else it becomes a
    variant."""
    if "$ref" in schema or "allOf" in schema:
        annotations = _annotations(schema)
        inner = {key: value for key, value in schema.items() if key not in annotations}
        match inner:
            case {"allOf": [only], **others} if not others:
                inner = only
        return {"anyOf": [inner, _NULL], **annotations}
    types = schema.get("type") or _implied_type(schema)
    if types:
        schema["type"] = _including(types if isinstance(types, list) else [types], "null")
    for key, null in (("enum", None), ("oneOf", _NULL), ("anyOf", _NULL)):
        if isinstance(schema.get(key), list):
            schema[key] = _including(schema[key], null)
    return schema


def _implied_type(schema: dict[str, Json]) -> str | None:
    """The type that a schema without `type`, and without variants, is evidently meant to have."""
    if "oneOf" in schema or "anyOf" in schema:
        return None
    return next((kind for key, kind in _IMPLIED_TYPE.items() if key in schema), None)


def _including(members: list[Json], null: Json) -> list[Json]:
    return members if null in members else [*members, null]
