"""Shapes that few documents need: no value, passwords, tuples, members by pattern.

Always, as of every `shape.Shape`: a value decodes if and only if it has no problems.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, repeat
from typing import Any

from .constraints import compiled
from .json_values import array, is_array, string
from .problems import Check, describe
from .shape import AS_IS, FINITE, NO_FIT, Fit, Leaf, Shape


class Never(Leaf[Any]):
    """No value at all (the schema ``false``)."""

    expected = "no value"

    def decode(self, value: Any) -> Any:
        raise TypeError


class Password(Leaf[str]):
    """``format: password``: text that no message shows."""

    expected = "str"
    hidden = True
    decode = staticmethod(string)

    def shown(self, value: Any) -> str:
        return f"{type(value).__name__} (not shown)"


class Within(Leaf[Any]):
    """Any value. One that has the type of some of `limited` keeps to the limits of that when
    sent."""

    writing = FINITE

    def __init__(self, *limited: Shape[Any]) -> None:
        self.limited = limited

    def decode(self, value: Any) -> Any:
        return value

    def read(self, value: Any, path: str, into: Check) -> Any:
        for shape in self.limited:
            if shape.fit(value)[0]:
                shape.read(value, path, into)
        return value

    def strength(self, value: Any) -> int:
        return 1


class Row(Shape[list[Any]]):
    """A list with a shape per position; `rest` is the shape of what follows, if anything may."""

    expected = "list"
    nested = True

    writing = AS_IS

    def __init__(self, *items: Shape[Any], rest: Shape[Any] | None = None) -> None:
        self.items = items
        self.rest = rest or Never()

    def parts(self) -> Iterable[Shape[Any]]:
        return (*self.items, self.rest)

    def _paired(self, items: list[Any]) -> Iterator[tuple[Shape[Any], Any]]:
        return zip(chain(self.items, repeat(self.rest)), items, strict=False)

    def decode(self, value: Any) -> list[Any]:
        return [shape.decode(item) for shape, item in self._paired(array(value))]

    def read(self, value: Any, path: str, into: Check) -> Any:
        if not is_array(value):
            return into.tell("mistyped", path, self, value)
        items = enumerate(self._paired(value))
        return [shape.read(item, into.within(path, at), into) for at, (shape, item) in items]

    def fit(self, value: Any) -> Fit:
        return (3, 0) if is_array(value) else NO_FIT

    def sendable(self, value: Any) -> Any:
        if not is_array(value):
            return value
        return [shape.sendable(item) for shape, item in self._paired(value)]


class Tuple(Shape[tuple[Any, ...]]):
    """A JSON array with a shape per position, of which at least `fewest` are there; all, if that is
    not given."""

    nested = True

    def __init__(self, *items: Shape[Any], fewest: int | None = None) -> None:
        self.items = items
        self.fewest = len(items) if fewest is None else fewest

    def wanted(self) -> str:
        most = len(self.items)
        return f"list of length {most if self.fewest == most else f'{self.fewest} to {most}'}"

    def shown(self, value: Any) -> str:
        return f"list of length {len(value)}" if is_array(value) else describe(value)

    def _items(self, value: Any) -> list[Any]:
        items = array(value)
        if not self.fewest <= len(items) <= len(self.items):
            raise ValueError
        return items

    def decode(self, value: Any) -> tuple[Any, ...]:
        pairs = zip(self.items, self._items(value), strict=False)
        return tuple([shape.decode(item) for shape, item in pairs])

    def read(self, value: Any, path: str, into: Check) -> Any:
        if not self.fit(value)[0]:
            return into.tell("mistyped", path, self, value)
        pairs = enumerate(zip(self.items, value, strict=False))
        return tuple([shape.read(item, into.within(path, at), into) for at, (shape, item) in pairs])

    def fit(self, value: Any) -> Fit:
        try:
            self._items(value)
        except (TypeError, ValueError):
            return NO_FIT
        return 3, 0

    def sendable(self, value: Any) -> Any:
        if not is_array(value):
            return value
        pairs = zip(self.items, value, strict=False)
        # Items beyond the last position are refused by a check; without one they go as they are.
        return [*(shape.sendable(item) for shape, item in pairs), *value[len(self.items) :]]


class ByName(Shape[Any]):
    """The members of an object, each of the shape that the first pattern found in its name gives,
    or of `rest`. Stands only where members are looked up by name: in a map or beside a record."""

    nested = True
    writing = AS_IS
    find = staticmethod(compiled)

    def __init__(self, patterns: Mapping[str, Shape[Any]], rest: Shape[Any]) -> None:
        self.patterns = patterns
        self.rest = rest

    def parts(self) -> Iterable[Shape[Any]]:
        return (*self.patterns.values(), self.rest)

    def of_member(self, name: str) -> Shape[Any]:
        for pattern, shape in self.patterns.items():
            if self.find(pattern).search(name):
                return shape
        return self.rest
