"""What no type says of a schema becomes a schema that is checked."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.model import Alias, Checks, Constraints, Nullable, OneOf, Record, TypeExpr
from tests.lower.test_annotations import lowered

TEXT = {"type": "string"}
NAMED = {"type": "object", "properties": {"name": TEXT}}


def checks_of(schema: dict[str, Any], **others: Any) -> tuple[Any, list[str]]:
    """What the schema is held to beside its type, and what is told."""
    types, found = lowered(It=schema, **others)
    it = types["It"]
    type_: TypeExpr | Record = it.target if isinstance(it, Alias) else it
    if isinstance(type_, Nullable):
        type_ = type_.inner
    limits: Constraints | OneOf = type_ if isinstance(type_, OneOf) else type_.constraints  # type: ignore[union-attr]
    return (limits.checks.schema if limits.checks else None), found


@pytest.mark.parametrize(
    "schema",
    [
        NAMED | {"required": ["name"], "minProperties": 1},
        {"type": "array", "items": TEXT, "minItems": 1, "uniqueItems": True},
        TEXT | {"minLength": 1, "pattern": "^a"},
        {"type": "object", "propertyNames": {"maxLength": 3}},
        {"type": "object", "propertyNames": {"enum": ["a"]}},  # open, as enums are
        NAMED | {"unevaluatedProperties": False},
        {"allOf": [NAMED], "unevaluatedProperties": TEXT},
        {"oneOf": [TEXT, {"type": "integer"}]},
        {"if": {"minLength": 1}},
        {"anyOf": [{"required": ["a"]}, {}], **NAMED},
    ],
)
def test_what_a_type_says_is_not_said_twice(schema: dict[str, Any]) -> None:
    assert checks_of(schema) == (None, [])


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "not": {"enum": ["a"]}},
        {"type": ["string", "null"], "not": {"const": "a"}},
        {"type": ["string", "integer"], "not": {"const": "a"}},
        {"not": {"type": "string"}},
        {"type": "array", "items": TEXT, "contains": {"minLength": 2}, "maxContains": 3},
        {"type": "array", "minItems": 1, "if": {"minItems": 2}, "then": {"maxItems": 3}},
        {"oneOf": [TEXT, {"type": "integer"}], "not": {"const": 1}},
        NAMED | {"propertyNames": {"maxLength": 3}},
        {"type": "object", "propertyNames": {"const": "a"}},
        NAMED | {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
    ],
)
def test_what_a_type_cannot_say_is_checked(schema: dict[str, Any]) -> None:
    checks, found = checks_of(schema)
    assert checks and checks.items() <= schema.items()
    assert checks.keys() & {"type", "items", "properties", "minItems"} == set()
    assert found == []


def test_what_is_referred_to_stands_in_the_definitions_of_the_check() -> None:
    schema = {"type": "object", "not": {"$ref": "#/components/schemas/Tree"}}
    tree = {"required": ["left"], "properties": {"left": {"$ref": "#/components/schemas/Tree"}}}
    expected = {"required": ["left"], "properties": {"left": {"$ref": "#/$defs/Tree"}}}
    assert checks_of(schema, Tree=tree | {"description": "x"})[0] == {
        "$defs": {"Tree": expected},
        "not": {"$ref": "#/$defs/Tree"},
    }


def test_what_may_be_evaluated_is_seen_through_all_parts() -> None:
    variants = [{"properties": {"b": TEXT}}, {"properties": {"c": TEXT}}]
    schema = NAMED | {"anyOf": variants, "unevaluatedProperties": False}
    types, _ = lowered(It=schema)
    it = types["It"]
    assert isinstance(it, Alias) and isinstance(it.target, OneOf)
    assert it.target.checks == Checks(
        {
            "allOf": [{"anyOf": variants}],
            "properties": {"name": True},
            "unevaluatedProperties": False,
        }
    )


def test_only_what_a_caller_sends_is_needed() -> None:
    properties = {"id": TEXT | {"readOnly": True}, "name": TEXT}
    schema = {"type": "object", "properties": properties, "dependentRequired": {"name": ["id"]}}
    assert checks_of(schema)[0] == {"dependentRequired": {"name": []}}
    schema = {"type": "object", "properties": properties, "not": {"required": ["id"]}}
    assert checks_of(schema)[0] == {"not": {"required": ["id"]}}


def test_what_cannot_be_checked_is_told() -> None:
    schema = TEXT | {"not": {"pattern": "(?<=a+)b"}, "contains": {"const": 1}}
    assert checks_of(schema) == ({"contains": {"const": 1}}, ["condition-unchecked"])
