"""Limits of the parts of an allOf: a value has to keep all of them."""

from __future__ import annotations

from typing import Any

import pytest

from oasmith.lower.api import lower
from oasmith.model import Alias, Constraints, Scalar

TEXT, NUMBER = "string", "number"


def limits(kind: str, *parts: dict[str, Any]) -> Constraints:
    schema = {"type": kind, "allOf": list(parts)}
    api, found = lower({"openapi": "3.1.0", "components": {"schemas": {"A": schema}}})
    assert found == ()
    named = api.types["#/components/schemas/A"]
    assert isinstance(named, Alias)
    assert isinstance(named.target, Scalar)
    return named.target.constraints


@pytest.mark.parametrize(
    ("first", "second", "common"),
    [(2, 3, 6), (4, 6, 12), (0.25, 0.1, 0.5), (5, 5, 5), (0.5, 3, 3), (2, 0, 2), (2, -1, 2)],
)
def test_multiple_of_two_numbers_is_one_of_their_least_common_multiple(
    first: float, second: float, common: float
) -> None:
    assert limits(NUMBER, {"multipleOf": first}, {"multipleOf": second}).multiple_of == common


def test_patterns_are_all_held() -> None:
    patterns = ["^a", "b$", "^.{3}$"]
    held = limits(TEXT, *({"pattern": pattern} for pattern in patterns)).pattern
    assert held is not None
    assert all(pattern in held for pattern in patterns)
    assert limits(TEXT, {"pattern": "^a"}, {"pattern": "^a"}).pattern == "^a"
