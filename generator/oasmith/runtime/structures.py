"""Constants that are lists or objects (`const`, JSON Schema 2020-12, validation section 6.1.3).

Takes the constant; gives a shape that only it fits, compared as JSON, and copies of it as defaults.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from .json_values import is_array, is_record
from .problems import cut, describe
from .shape import FINITE, Leaf


class Exactly(Leaf[Any]):
    """One list or object, compared as JSON: the order of members counts for nothing, 1.0 is 1, and
    true is not. What came is kept as it came."""

    writing = FINITE

    def __init__(self, value: Any) -> None:
        self.value = value

    def wanted(self) -> str:
        return _shown(self.value)

    def shown(self, value: Any) -> str:
        return _shown(value) if is_array(value) or is_record(value) else describe(value)

    def decode(self, value: Any) -> Any:
        if same(value, self.value):
            return value
        raise ValueError

    def strength(self, value: Any) -> int:
        return 5


def _shown(value: Any) -> str:
    return cut(json.dumps(value, default=str))


def same(one: Any, other: Any) -> bool:
    """Whether two values are one JSON value (JSON Schema core, section 4.2.2)."""
    if is_record(one):
        if not is_record(other) or one.keys() != other.keys():
            return False
        return all(same(member, other[name]) for name, member in one.items())
    if is_array(one):
        if not is_array(other) or len(one) != len(other):
            return False
        return all(map(same, one, other))
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def copies(value: Any) -> Callable[[], Any]:
    """Gives the value, a new one each time: a default that instances do not share."""
    return lambda: deepcopy(value)
