"""Decode helpers: one JSON value in, the same value typed out.

The fast path of every model is made of these; they say only *that* a value does not fit, by
raising one of `MISMATCH`. `shapes` says afterwards what is wrong and where.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Hashable
from typing import Any, Final, TypeAlias, TypeGuard, TypeVar

T = TypeVar("T")

MISMATCH: Final = (TypeError, ValueError, LookupError, AttributeError, RecursionError)
"""What decoding raises for a value that does not fit its type."""


Members: TypeAlias = frozenset[tuple[str, type]]
"""Names in an object, with the types of their values."""
Note: TypeAlias = tuple[Hashable, Hashable, Members]
"""A kind of values or names; the value that is none of these; or the names that are none."""

_NO_MEMBERS: Final[Members] = frozenset()


class _Notes(threading.local):
    """What was decoded in this thread although no document has it; `taken` if somebody asks."""

    taken: set[Note] | None = None

    def add(self, kind: Hashable, value: Hashable, members: Members = _NO_MEMBERS) -> None:
        """Note an undocumented value of some kind, or undocumented members."""
        if self.taken is not None:
            self.taken.add((kind, value, members))


notes: Final = _Notes()


def noted(value: T, known: Collection[T]) -> T:
    """A scalar some of whose values are known; another one is noted."""
    if value not in known:
        notes.add(tuple(known), value)
    return value


def string(value: Any) -> str:
    """A JSON string."""
    if type(value) is str or isinstance(value, str):  # the exact type is the faster question
        return value
    raise TypeError


def integer(value: Any) -> int:
    """A JSON number without a fraction; 1.0 is one (JSON Schema core, section 4.2.1)."""
    if type(value) is int:
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError


def number(value: Any) -> float:
    """A JSON number, as it came: an int stays an int of any size."""
    if type(value) is float or type(value) is int:
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    raise TypeError


def boolean(value: Any) -> bool:
    """A JSON true or false."""
    if value is True or value is False:
        return bool(value)
    raise TypeError


def constant(value: Any, known: T) -> T:
    """The one scalar that is known; true is no 1, but 1.0 is one."""
    if type(value) is type(known) and value == known:  # the exact type is the faster question
        return known
    if value == known and isinstance(value, bool) == isinstance(known, bool):
        return known
    raise ValueError


def array(value: Any) -> list[Any]:
    """A JSON array."""
    if isinstance(value, list):
        return value  # pyright: ignore[reportUnknownVariableType]
    raise TypeError


def record(value: Any) -> dict[str, Any]:
    """A JSON object."""
    if isinstance(value, dict):
        return value  # pyright: ignore[reportUnknownVariableType]
    raise TypeError


def is_array(value: Any) -> TypeGuard[list[Any]]:
    """Whether the value is a JSON array."""
    return isinstance(value, list)


def is_record(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether the value is a JSON object."""
    return isinstance(value, dict)
