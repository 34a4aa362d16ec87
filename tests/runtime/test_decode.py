from __future__ import annotations

from typing import Any

import pytest

from oasmith.runtime import json_values
from oasmith.runtime.json_values import MISMATCH


def test_an_integral_float_is_an_integer_and_a_bool_is_not() -> None:
    assert json_values.integer(1.0) == 1
    assert type(json_values.integer(1.0)) is int
    assert json_values.integer(10**30) == 10**30
    for wrong in (True, 1.5, float("inf"), float("nan"), "1", None):
        with pytest.raises(MISMATCH):
            json_values.integer(wrong)


def test_a_number_stays_what_it_was() -> None:
    assert type(json_values.number(3)) is int
    assert type(json_values.number(3.0)) is float
    for wrong in (True, "3", None):
        with pytest.raises(MISMATCH):
            json_values.number(wrong)


@pytest.mark.parametrize(
    ("known", "same", "others"),
    [
        ("a", ["a"], ["b", "", None, True]),
        (1, [1, 1.0], [True, "1", 2, None]),
        (True, [True], [1, 1.0, "true", False]),
        (False, [False], [0, None, ""]),
        (None, [None], [0, False, ""]),
        (0.5, [0.5], [1, "0.5"]),
    ],
)
def test_a_constant_is_itself_and_true_is_no_1(known: Any, same: list[Any], others: Any) -> None:
    for value in same:
        assert json_values.constant(value, known) is known
    for wrong in others:
        with pytest.raises(MISMATCH):
            json_values.constant(wrong, known)


@pytest.mark.parametrize(
    ("helper", "right", "wrong"),
    [
        (json_values.string, "a", 1),
        (json_values.boolean, False, 0),
        (json_values.array, [1], {"a": 1}),
        (json_values.record, {"a": 1}, [1]),
    ],
)
def test_a_helper_passes_its_type_and_nothing_else(helper: Any, right: Any, wrong: Any) -> None:
    assert helper(right) is right
    with pytest.raises(MISMATCH):
        helper(wrong)
