"""Objects that need some properties under conditions."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.runtime.conditions import When
from oasmith.runtime.shapes import Anything, String
from tests.records import record


def _says(value: Any, *conditions: When, **options: Any) -> list[str]:
    shape = record(optional={"a": Anything(), "b": Anything()}, rules=conditions, **options)
    return [str(problem) for problem in shape.problems(value, request=True)]


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        ({}, False),
        ({"a": None}, True),
        ({"a": 1, "b": None}, False),
        ({"b": 1}, False),
    ],
)
def test_property_needs_another_where_it_is_there(value: Any, missing: bool) -> None:
    told = ["b: missing, needed where `a` is there"] if missing else []
    assert _says(value, When(("b",), present=("a",))) == told


@pytest.mark.parametrize(
    ("value", "then", "otherwise"),
    [
        ({}, True, False),  # a property that is not there has no wrong value
        ({"a": 1}, True, False),
        ({"a": 1.0}, True, False),
        ({"a": "x"}, True, False),
        ({"a": True}, False, True),
        ({"a": 2}, False, True),
        ({"a": [1]}, False, True),
    ],
)
def test_constant_values_decide(value: Any, then: bool, otherwise: bool) -> None:
    values = {"a": (1, "x")}
    yes, no = When(("b",), values=values), When(("c",), values=values, otherwise=True)
    told = [
        *["b: missing, needed where `a` is 1 or 'x'"] * then,
        *["c: missing, needed unless `a` is 1 or 'x'"] * otherwise,
    ]
    assert _says(value, yes, no) == told


def test_what_comes_is_not_held_to_conditions() -> None:
    shape = record(required={"a": String()}, rules=[When(("b",), present=("a",))])
    assert shape.problems({"a": "x"}) == []
    assert shape.decode({"a": "x"}) == {"a": "x"}
    assert [str(p) for p in shape.problems([], request=True)] == ["expected dict, got list"]


def test_what_only_the_server_sets_is_not_needed() -> None:
    assert _says({"a": 1}, When(("b",), present=("a",)), read_only=("b",)) == []
