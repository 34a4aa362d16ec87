"""Conditions of JSON Schema: what they bring, what is checked, and what is told."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.model import Anything, Condition, OneOf, Record, Scalar, ScalarKind
from tests.lower.test_annotations import lowered

TEXT = {"type": "string"}
IF_A = {"properties": {"a": {"const": 1}}}


def record_of(schema: dict[str, Any]) -> tuple[Record, list[str]]:
    types, found = lowered(It={"type": "object", "properties": {"a": {}}} | schema)
    record = types["It"]
    assert isinstance(record, Record)
    return record, found


@pytest.mark.parametrize(
    ("schema", "condition"),
    [
        ({"dependentRequired": {"a": ["b"]}}, Condition(("b",), ("a",))),
        ({"dependencies": {"a": ["b"]}}, Condition(("b",), ("a",))),
        ({"dependentSchemas": {"a": {"required": ["b"]}}}, Condition(("b",), ("a",))),
        ({"if": {"required": ["a"]}, "then": {"required": ["b"]}}, Condition(("b",), ("a",))),
        ({"if": IF_A, "then": {"required": ["b"]}}, Condition(("b",), (), (("a", (1,)),))),
        (
            {"if": IF_A, "else": {"title": "t", "required": ["b"]}},
            Condition(("b",), (), (("a", (1,)),), otherwise=True),
        ),
        (
            {
                "allOf": [
                    {
                        "if": {"properties": {"a": {"enum": ["x", None]}}},
                        "then": {"required": ["b"]},
                    }
                ]
            },
            Condition(("b",), (), (("a", ("x", None)),)),
        ),
    ],
)
def test_needs_of_a_plain_condition_are_checked(
    schema: dict[str, Any], condition: Condition
) -> None:
    record, found = record_of(schema)
    assert record.conditions == (condition,)
    assert [(f.wire_name, f.type, f.required) for f in record.fields[1:]] == [
        ("b", Anything(), False)
    ]
    assert found == []


@pytest.mark.parametrize(
    "schema",
    [
        {"if": {"properties": {"a": {"minimum": 1}}}, "then": {"required": ["b"]}},
        {"if": {"not": IF_A}, "then": {"required": ["b"]}},
        {"if": IF_A, "then": {"properties": {"a": TEXT}}},
        {"if": IF_A, "then": {"minProperties": 2}},
        {"if": IF_A, "then": {"required": ["b"], "if": IF_A, "then": {"required": ["c"]}}},
        {"dependentSchemas": {"a": {"not": {}}}},
    ],
)
def test_what_is_not_checked_is_told(schema: dict[str, Any]) -> None:
    assert record_of(schema)[1] == ["condition-unchecked"]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "array", "if": {"minItems": 1}, "then": {"maxItems": 3}},
        {"if": {"const": 1}, "then": {"type": "integer"}},
        {"anyOf": [{"type": "string"}, {"type": "integer"}], "dependentRequired": {"a": ["b"]}},
    ],
)
def test_condition_that_makes_no_class_is_told(schema: dict[str, Any]) -> None:
    assert lowered(It=schema)[1] == ["condition-unchecked"]


def test_closed_object_has_what_a_condition_brings_only_under_it() -> None:
    schema = {"dependentSchemas": {"a": {"properties": {"b": TEXT}}}}
    record, _ = record_of(schema | {"unevaluatedProperties": False})
    assert record.conditions == (Condition(("a",), ("b",)),)
    assert [field.wire_name for field in record.fields] == ["a", "b"]
    record, _ = record_of(schema | {"additionalProperties": False})
    assert [field.wire_name for field in record.fields] == ["a"]


def test_condition_that_leads_back_to_its_schema_ends() -> None:
    again = {"$ref": "#/components/schemas/It"}
    record, _ = record_of(
        {"if": IF_A, "then": again, "dependentSchemas": {"a": {"allOf": [again]}}}
    )
    assert [field.wire_name for field in record.fields] == ["a"]


def test_properties_of_several_conditions_have_each_of_their_types() -> None:
    number, component = {"type": "integer"}, {"$ref": "#/components/schemas/More"}
    types, _ = lowered(
        More={"type": "object", "properties": {"c": TEXT}},
        It={
            "type": "object",
            "properties": {"a": TEXT},
            "required": ["d"],
            "if": IF_A,
            "then": {"allOf": [component], "properties": {"a": number, "b": TEXT}},
            "else": {"properties": {"b": number}, "if": IF_A, "then": {"properties": {"d": TEXT}}},
        },
    )
    fields = {field.wire_name: field for field in types["It"].fields}
    assert list(fields) == ["a", "b", "c", "d"]
    assert fields["a"].type == fields["c"].type == Scalar(ScalarKind.STRING)
    assert fields["b"].type == OneOf((Scalar(ScalarKind.STRING), Scalar(ScalarKind.INTEGER)))
    assert [field.required for field in fields.values()] == [False, False, False, True]
