"""Finite: JSON has no NaN and no infinities (RFC 8259, section 6).

They are refused while values become JSON values, where a number is at hand anyway: orjson writes
them as null, and to look for them afterwards takes longer than writing did.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from math import isfinite
from typing import Any, Final, TypeGuard, TypeVar

from .decode import is_record

T = TypeVar("T")

NOT_FINITE: Final = "NaN and infinities are no JSON numbers"
_OTHERS: Final = frozenset((str, int, bool, type(None)))


def finite(value: T) -> T:
    """The value as it is; ValueError if a number that is not finite is anywhere in it."""
    if isinstance(value, float):
        if not isfinite(value):
            raise ValueError(NOT_FINITE)
    elif type(value) not in _OTHERS:
        _members_are_finite(value)
    return value


def _members_are_finite(value: Any) -> None:
    members: Iterable[Any]
    if is_record(value):
        members = value.values()
    elif _is_sequence(value):
        members = value
        if value and type(value[0]) is float and _is_finite_sum(value):
            return
    else:
        members = (value.value,) if isinstance(value, Enum) else ()
    for member in members:
        if type(member) not in _OTHERS:
            finite(member)


def _is_sequence(value: Any) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, (list, tuple))


def _is_finite_sum(numbers: Iterable[float]) -> bool:
    """Whether they are numbers with a finite sum: then each of them is finite."""
    try:
        return isfinite(sum(numbers))
    except (TypeError, OverflowError):
        return False
