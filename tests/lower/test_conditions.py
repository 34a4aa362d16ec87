"""Conditions of JSON Schema: what they bring to classes."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.model import Anything, Checks, Record
from tests.lower.test_annotations import lowered

TEXT = {"type": "string"}
IF_A = {"properties": {"a": {"const": 1}}}


def record_of(schema: dict[str, Any]) -> tuple[Record, list[str]]:
    types, found = lowered(It={"type": "object", "properties": {"a": {}}} | schema)
    record = types["It"]
    assert isinstance(record, Record)
    return record, found


@pytest.mark.parametrize(
    "schema",
    [
        {"dependentRequired": {"a": ["b"]}},
        {"dependentSchemas": {"a": {"required": ["b"]}}},
        {"if": {"required": ["a"]}, "then": {"required": ["b"]}},
        {"if": IF_A, "then": {"required": ["b"]}},
        {"if": IF_A, "else": {"required": ["b"]}},
        {"if": {"properties": {"a": {"minimum": 1}}}, "then": {"required": ["b"]}},
    ],
)
def test_what_a_condition_needs_is_an_optional_property_and_checked(schema: dict[str, Any]) -> None:
    record, found = record_of(schema)
    assert record.constraints.checks == Checks(schema)
    assert [(f.wire_name, f.type, f.required) for f in record.fields[1:]] == [
        ("b", Anything(), False)
    ]
    assert found == []


def test_dependencies_are_said_in_the_words_of_today() -> None:
    record, _ = record_of({"dependencies": {"a": ["b"], "b": {"minProperties": 3}}})
    assert record.constraints.checks == Checks(
        {"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"b": {"minProperties": 3}}}
    )


def test_what_a_condition_brings_to_an_object_without_other_properties_is_checked() -> None:
    schema = {"dependentSchemas": {"a": {"properties": {"b": TEXT}}}}
    record, _ = record_of(schema | {"unevaluatedProperties": False})
    assert [field.wire_name for field in record.fields] == ["a", "b"]
    assert record.additional == Anything()
    assert record.constraints.checks == Checks(
        {"properties": {"a": True}, **schema, "unevaluatedProperties": False}
    )
