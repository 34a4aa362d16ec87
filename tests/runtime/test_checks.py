"""Schemas that are held against what is sent: a case for each keyword, and what is said."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.runtime.checks import Must, problems_with
from oasmith.runtime.shapes import Anything, Array, Integer, Property, Record, String

ONE = {"const": 1}
A, B = {"required": ["a"]}, {"required": ["b"]}


@pytest.mark.parametrize(
    ("schema", "valid", "invalid"),
    [
        ({"type": "integer"}, 2.0, 2.5),
        ({"type": ["null", "boolean"]}, True, 1),
        ({"type": "number"}, 1, True),
        ({"enum": [1, "a", {"b": [None]}]}, {"b": [None]}, True),
        ({"const": {"a": 1}}, {"a": 1.0}, {"a": True}),
        ({"minimum": 2}, 2, 1),
        ({"maximum": 2}, "x", 3),
        ({"exclusiveMinimum": 2}, 2.5, 2),
        ({"exclusiveMaximum": 2}, True, 2),
        ({"multipleOf": 0.1}, 0.3, 0.35),
        ({"minLength": 2}, [], "a"),
        ({"maxLength": 2}, "ab", "abc"),
        ({"pattern": "^a"}, "ab", "b"),
        ({"minItems": 1}, "", []),
        ({"maxItems": 1}, [1], [1, 2]),
        ({"uniqueItems": True}, [1, True], [1, 1]),
        ({"minProperties": 1}, {"a": 1}, {}),
        ({"maxProperties": 0}, [1], {"a": 1}),
        (A, {"a": None}, {"b": 1}),
        ({"propertyNames": {"maxLength": 1}}, {"a": 1}, {"ab": 1}),
        ({"properties": {"a": ONE, "b": False}}, {"a": 1, "c": 2}, {"b": 1}),
        ({"patternProperties": {"^a": ONE}}, {"ab": 1, "b": 2}, {"ab": 2}),
        (
            {
                "properties": {"b": True},
                "patternProperties": {"^a": True},
                "additionalProperties": ONE,
            },
            {"ab": 2, "b": 2, "c": 1},
            {"c": 2},
        ),
        ({"prefixItems": [ONE]}, [1, 2], [2]),
        ({"prefixItems": [True], "items": ONE}, [2, 1], [2, 2]),
        ({"contains": ONE}, [2, 1], [2]),
        ({"contains": ONE, "minContains": 2}, [1, 1], [1, 2]),
        ({"contains": ONE, "minContains": 0, "maxContains": 1}, [], [1, 1]),
        ({"allOf": [A, B]}, {"a": 1, "b": 1}, {"a": 1}),
        ({"anyOf": [A, B]}, {"b": 1}, {}),
        ({"oneOf": [A, B]}, {"b": 1}, {"a": 1, "b": 1}),
        ({"not": A}, {"b": 1}, {"a": 1}),
        ({"if": A, "then": B}, {"a": 1, "b": 1}, {"a": 1}),
        ({"if": A, "else": B}, {"a": 1}, {}),
        ({"if": A}, {"a": 1}, None),
        ({"dependentRequired": {"a": ["b"]}}, {"b": 1}, {"a": 1}),
        ({"dependentSchemas": {"a": B}}, {"b": 1}, {"a": 1}),
        (
            {"anyOf": [{"properties": {"a": ONE}}, {"properties": {"b": ONE}}]}
            | {"unevaluatedProperties": False},
            {"a": 1, "b": 1},
            {"a": 1, "b": 2},
        ),
        (
            {"if": {"properties": {"a": ONE}}, "unevaluatedProperties": ONE},
            {"a": 1, "b": 1},
            {"a": 2},
        ),
        (
            {"prefixItems": [True], "contains": ONE, "unevaluatedItems": {"const": 3}},
            [2, 1, 3],
            [2, 1, 2],
        ),
        (
            {"not": {"not": {"properties": {"a": True}}}, "unevaluatedProperties": False},
            {},
            {"a": 1},
        ),
        (
            {"$defs": {"N": {"items": {"$ref": "#/$defs/N"}, "maxItems": 1}}, "$ref": "#/$defs/N"},
            [[[]]],
            [[[], []]],
        ),
        (True, 1, None),
        ({}, 1, None),
    ],
)
def test_a_keyword_refuses_what_does_not_keep_to_it(schema: Any, valid: Any, invalid: Any) -> None:
    assert problems_with(schema, valid) == []
    if invalid is not None:
        assert problems_with(schema, invalid) != []


@pytest.mark.parametrize(
    ("schema", "value", "said"),
    [
        (False, 1, "no value is allowed here"),
        ({"type": ["null", "integer"]}, "secret", "must be of type null or integer"),
        ({"enum": ["x", 1]}, "secret", "must be 'x' or 1"),
        ({"maximum": 5}, 6, "must be at most 5"),
        ({"maxLength": 3}, "secret", "must have at most 3 characters, has 6"),
        ({"pattern": "^a"}, "secret", "must match '^a'"),
        (A, {}, "a: missing"),
        ({"not": A}, {"a": 1}, "must not fit {'required': ['a']}"),
        ({"anyOf": [A, B]}, {}, "b: missing, needed unless `a` is there"),
        (
            {"oneOf": [A, B, {"minProperties": 2}]},
            {},
            "must fit one of {'required': ['a']}, {'required': ['b']}, {'minProperties': 2}",
        ),
        (
            {"oneOf": [A, B]},
            {"a": 1, "b": 1},
            "must fit exactly one of {'required': ['a']}, {'required': ['b']}, fits 2",
        ),
        ({"contains": ONE}, [], "must contain at least 1 of {'const': 1}, has 0"),
        (
            {"contains": ONE, "maxContains": 1},
            [1, 1],
            "must contain at most 1 of {'const': 1}, has 2",
        ),
        (
            {"propertyNames": {"maxLength": 1}},
            {"ab": 1},
            "ab: the name must have at most 1 characters, has 2",
        ),
        ({"additionalProperties": False}, {"a": 1}, "a: unknown property"),
        ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, "b: missing, needed where `a` is there"),
        (
            {"dependentSchemas": {"a": {"properties": {"a": {"maximum": 0}}}}},
            {"a": 1},
            "a: must be at most 0 where `a` is there",
        ),
        (
            {"if": {"properties": {"a": {"const": "x"}}, **A}, "then": B},
            {"a": "x"},
            "b: missing, needed where `a` is 'x'",
        ),
        (
            {"if": {"properties": {"a": {"enum": [1, "x"]}}}, "else": B},
            {"a": 2},
            "b: missing, needed unless `a` is 1 or 'x'",
        ),
        (
            {"if": {"minProperties": 1}, "then": B},
            {"a": 1},
            "b: missing, needed where it fits {'minProperties': 1}",
        ),
    ],
)
def test_what_is_said_shows_nothing_of_the_value(schema: Any, value: Any, said: str) -> None:
    assert [str(problem) for problem in problems_with(schema, value)] == [said]


def test_a_shape_is_held_to_its_schema_when_sent_and_never_when_read() -> None:
    shape = Must({"contains": ONE}).on(Array(Integer()))
    assert shape.decode([2]) == [2] and shape.problems([2]) == []
    assert shape.problems([1], request=True) == []
    (said,) = shape.problems([2], request=True, path="body.a")
    assert said.path == "body.a"
    assert [str(p) for p in shape.problems("x", request=True)] == ["expected list, got str 'x'"]


def test_an_object_is_held_to_its_schema_as_it_is_sent() -> None:
    named = Property("a", "a", String())
    number = Property("id", "id", Integer(), required=False, access="read-only")
    record = Record([named, number], rules=[Must({"not": {"required": ["id"]}})])
    assert record.problems({"a": "x", "id": 1}, request=True) == []
    assert record.decode({"a": "x", "id": 1}) == {"a": "x", "id": 1}
    told = Record([named], rules=[Must({"required": ["b"]})]).problems({}, request=True)
    assert [str(problem) for problem in told] == ["a: missing", "b: missing"]


def test_files_of_forms_are_not_looked_at() -> None:
    shape = Must({"properties": {"a": {"type": "string"}}}).on(Record())
    assert shape.problems({"a": b"x"}, request=True) == []


def test_a_value_without_end_is_refused_in_words() -> None:
    schema = {"$defs": {"N": {"allOf": [{"$ref": "#/$defs/N"}]}}, "$ref": "#/$defs/N"}
    told = Must(schema).on(Anything()).problems(1, request=True)
    assert [str(problem) for problem in told] == ["nested too deeply"]
