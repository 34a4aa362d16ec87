"""Unions that are written in place: their alternatives have no order, and each is compared with
what it was."""

from __future__ import annotations

from itertools import permutations

import pytest

from oasmith.diff.changes import Level, verdict
from tests.diff.test_verdicts import get_book, new_book
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


def test_order_of_patterns_that_all_hold_is_no_change() -> None:
    parts = [{"type": "string", "pattern": p} for p in ("[ab]", "[0-9]", "^x")]

    def limited(order: tuple[Spec, ...]) -> Spec:
        return changed(lambda s: new_book(s)["properties"].update(title={"allOf": [*order]}))

    first, *others = map(limited, permutations(parts))
    assert [told(first, other) for other in others[:3]] == [[], [], []]


def test_order_of_media_types_is_no_change() -> None:
    def answering(*kinds: str) -> Spec:
        schemas: Spec = {
            "application/json": {"type": "string"},
            "application/other+json": {"$ref": "#/components/schemas/Book"},
        }
        content = {kind: {"schema": schemas[kind]} for kind in kinds}
        return changed(lambda s: get_book(s)["responses"]["200"].update(content=content))

    kinds = ("application/json", "application/other+json")
    assert told(answering(*kinds), answering(*kinds[::-1])) == []


def test_schema_written_in_place_stays_the_class_that_it_was() -> None:
    """A component that comes with the same structure, and an earlier name, takes nothing over."""
    same: Spec = {"type": "object", "required": ["x"], "properties": {"x": {"type": "string"}}}

    def edit(*names: str) -> Spec:
        def made(spec: Spec) -> None:
            spec["components"]["schemas"] |= {name: dict(same) for name in names}
            spec["components"]["schemas"]["Loan"]["properties"]["extra"] = dict(same)

        return changed(made)

    codes = {c.code for c in compared(edit("LongerName"), edit("LongerName", "Name")).changes}
    assert codes == set()
