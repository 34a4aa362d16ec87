"""Unions that are written in place: their alternatives have no order, and each is compared with
what it was."""

from __future__ import annotations

from itertools import permutations

import pytest

from oasmith.diff.changes import Level, verdict
from tests.diff.versions import Spec, changed, compared

ALTERNATIVES: dict[str, list[Spec]] = {
    "limits": [
        {"type": "string", "maxLength": 3},
        {"type": "string", "minLength": 9},
        {"type": "string", "pattern": "^a"},
    ],
    "arrays": [
        {"type": "array", "items": {"type": "string"}},
        {"type": "array", "items": {"type": "integer"}},
        {"type": "array", "items": {"$ref": "#/components/schemas/Adult"}},
    ],
    "constants": [{"enum": [[1], {"a": 1}]}, {"enum": [[2]]}, {"type": "integer"}],
    "maps": [
        {"type": "object", "additionalProperties": {"type": "string"}},
        {"type": "object", "additionalProperties": {"type": "integer"}},
        {"type": "integer"},
    ],
    "objects": [
        {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
        {"type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}},
        {"type": "object", "required": ["c"], "properties": {"c": {"type": "string"}}},
    ],
    "of all kinds": [
        {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
        {"type": "array", "items": {"type": "string"}},
        {"type": "string", "enum": ["x", "y"]},
    ],
    "nested": [
        {"anyOf": [{"type": "string"}, {"type": "boolean"}]},
        {"type": "array", "items": {"oneOf": [{"type": "string"}, {"type": "boolean"}]}},
        {"type": "string", "nullable": True},
    ],
    "tags that are constants": [
        {
            "type": "object",
            "required": ["type", "kind"],
            "properties": {"type": {"enum": ["T"]}, "kind": {"enum": ["a"]}},
        },
        {
            "type": "object",
            "required": ["type", "kind"],
            "properties": {"kind": {"enum": ["b"]}, "type": {"enum": ["U"]}},
        },
    ],
}


def holding(alternatives: list[Spec], keyword: str = "anyOf") -> Spec:
    def edit(spec: Spec) -> None:
        properties = spec["components"]["schemas"]["Loan"]["properties"]
        properties["extra"] = {keyword: alternatives}

    return changed(edit)


def told(old: Spec, new: Spec) -> list[str]:
    return [f"{c.level.label} {c.code}: {c.message}" for c in compared(old, new).changes]


@pytest.mark.parametrize("name", ALTERNATIVES)
def test_order_of_alternatives_is_no_change(name: str) -> None:
    old = ALTERNATIVES[name]
    for new in list(permutations(old))[1:4]:
        assert told(holding(old), holding([*new])) == []


@pytest.mark.parametrize("name", ["limits", "arrays", "maps", "objects"])
def test_alternative_that_goes_narrows_what_is_sent(name: str) -> None:
    old = ALTERNATIVES[name]
    found = compared(holding(old), holding(old[1:]))
    assert verdict(found.of("wire")) is Level.MAJOR


def test_each_alternative_is_compared_with_what_it_was() -> None:
    arrays = ALTERNATIVES["arrays"]
    longer = {**arrays[1], "minItems": 2}
    assert [line for line in told(holding(arrays), holding([longer, arrays[2], arrays[0]]))] == [
        "major limit-tightened: `extra` has `minItems` 2 now"
    ]


def test_every_rule_of_a_union_counts() -> None:
    first = {"oneOf": [{"type": "string"}, {"type": "integer"}], "not": {"enum": ["a"]}}
    second = {"oneOf": [{"type": "string"}, {"type": "integer"}], "not": {"enum": ["b"]}}
    other = {"oneOf": [{"type": "string"}, {"type": "integer"}], "not": {"enum": ["c"]}}
    assert told(holding([first, second]), holding([second, first])) == []
    codes = {c.code for c in compared(holding([first, second]), holding([first, other])).changes}
    assert codes == {"limit-tightened"}


def test_order_of_properties_in_variants_is_no_change() -> None:
    """Which of several constants tells variants apart does not depend on what stands first."""

    def turned(variant: Spec) -> Spec:
        properties = dict(reversed(variant["properties"].items()))
        return {**variant, "properties": properties, "required": variant["required"][::-1]}

    old = ALTERNATIVES["tags that are constants"]
    assert told(holding(old), holding([turned(each) for each in old])) == []
    assert told(holding(old, "oneOf"), holding([turned(old[0]), old[1]], "oneOf")) == []
