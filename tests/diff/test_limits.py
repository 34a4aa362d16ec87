"""Limits: those that the same values keep are equal, and each other one is tighter or looser."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.diff.limits import LOOSENED, TIGHTENED, limits, limits_of_alternatives
from oasmith.model import UNCONSTRAINED, Checks, Constraints


def codes(old: dict[str, Any], new: dict[str, Any], integer: bool = False) -> list[str]:
    return [code for code, _ in limits(Constraints(**old), Constraints(**new), integer=integer)]


@pytest.mark.parametrize(
    ("one", "other", "integer"),
    [
        ({}, {"min_length": 0, "min_items": 0, "min_properties": 0}, False),
        ({"minimum": 1}, {"minimum": 1.0}, False),
        ({"minimum": 1}, {"exclusive_minimum": 0}, True),
        ({"maximum": 4}, {"exclusive_maximum": 5, "maximum": 9}, True),
        ({"minimum": 1}, {"minimum": 0.5}, True),
        ({"exclusive_minimum": 3}, {"exclusive_minimum": 3, "minimum": 2}, False),
        ({"minimum": 3}, {"exclusive_minimum": 2.5, "minimum": 3}, False),
        ({}, {"multiple_of": 1}, True),
        ({}, {"multiple_of": 0.5}, True),
        ({"multiple_of": 0.10}, {"multiple_of": 0.1}, False),
        (
            {"checks": Checks({"not": {"enum": ["a", "b"]}})},
            {"checks": Checks({"not": {"enum": ["b", "a"]}})},
            False,
        ),
    ],
)
def test_limits_that_the_same_values_keep_are_equal(
    one: dict[str, Any], other: dict[str, Any], integer: bool
) -> None:
    assert codes(one, other, integer) == codes(other, one, integer) == []


def test_words_in_rules_are_no_limits_but_names_are() -> None:
    def rule(**schema: Any) -> dict[str, Any]:
        return {"checks": Checks({"not": schema})}

    required = {"required": ["a", "b"]}
    words = {"title": "A", "deprecated": False, "minLength": 0, "required": ["b", "a"]}
    assert codes(rule(**required), rule(**words)) == []
    named = {"properties": {"title": {"type": "string"}}}
    assert codes(rule(**named), rule(properties={})) == [TIGHTENED]
    assert codes(rule(const={"title": 1}), rule(const={})) == [TIGHTENED]


@pytest.mark.parametrize(
    ("loose", "tight"),
    [
        ({}, {"minimum": 0}),
        ({"minimum": 0}, {"exclusive_minimum": 0}),
        ({"exclusive_maximum": 10}, {"maximum": 9.5}),
        ({"exclusive_maximum": 10}, {"exclusive_maximum": 10, "maximum": 9}),
        ({"max_length": 20}, {"max_length": 2}),
        ({"multiple_of": 0.1}, {"multiple_of": 0.3}),
        ({"multiple_of": 2}, {"multiple_of": 6}),
        ({}, {"multiple_of": 1}),
        ({}, {"pattern": "^a"}),
        ({}, {"unique_items": True}),
        ({}, {"checks": Checks({"not": {}})}),
    ],
)
def test_tighter_one_way_is_looser_the_other_way(
    loose: dict[str, Any], tight: dict[str, Any]
) -> None:
    assert codes(loose, tight) == [TIGHTENED]
    assert codes(tight, loose) == [LOOSENED]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"multiple_of": 0.2}, {"multiple_of": 0.3}),
        ({"pattern": "^a"}, {"pattern": "^b"}),
        ({"checks": Checks({"not": {}})}, {"checks": Checks({"if": {}})}),
    ],
)
def test_what_cannot_be_ordered_is_tighter_both_ways(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert codes(one, other) == codes(other, one) == [TIGHTENED]


def test_message_names_the_keywords_as_documents_have_them() -> None:
    def told(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
        return [message for _, message in limits(Constraints(**old), Constraints(**new))]

    assert told({"max_length": 20}, {"max_length": 2}) == ["has `maxLength` 2, which was 20"]
    assert told({"minimum": 0}, {"exclusive_minimum": 0}) == [
        "has `exclusiveMinimum` 0, which was `minimum` 0"
    ]
    assert told({"pattern": "^a"}, {}) == ["has no `pattern` any more (it was '^a')"]


SHORT, LONG, WORD = Constraints(max_length=3), Constraints(min_length=9), Constraints(pattern="a")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([SHORT, LONG], [LONG, SHORT], []),
        ([SHORT, SHORT], [SHORT], []),
        ([SHORT], [SHORT, LONG], [LOOSENED]),
        ([SHORT, LONG], [SHORT], [TIGHTENED]),
        ([SHORT, LONG], [LONG, Constraints(max_length=2)], [TIGHTENED]),
        ([SHORT, LONG], [LONG, UNCONSTRAINED], [LOOSENED]),
        ([UNCONSTRAINED, LONG], [LONG, SHORT], [TIGHTENED]),
        ([SHORT, LONG], [WORD, Constraints(pattern="b")], [TIGHTENED]),
        ([UNCONSTRAINED], [UNCONSTRAINED, SHORT], []),
    ],
)
def test_limits_of_alternatives_have_no_order(
    old: list[Constraints], new: list[Constraints], expected: list[str]
) -> None:
    assert [code for code, _ in limits_of_alternatives(old, new, integer=False)] == expected
