"""Shapes that few documents need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, repeat
from typing import Any

from .constraints import compiled
from .decode import array, is_array, string
from .problems import Check
from .shape import NO_FIT, Fit, Leaf, Shape


class Never(Leaf[Any]):
    """No value at all (the schema ``false``)."""

    expected = "no value"

    def decode(self, value: Any) -> Any:
        raise TypeError


class Password(Leaf[str]):
    """``format: password``: text that no message shows."""

    expected = "str"
    decode = staticmethod(string)

    def shown(self, value: Any) -> str:
        return f"{type(value).__name__} (not shown)"


class Tuple(Shape[list[Any]]):
    """A list with a shape per position; `rest` is the shape of what follows, if anything may."""

    expected = "list"
    nested = True

    def __init__(self, *items: Shape[Any], rest: Shape[Any] | None = None) -> None:
        self.items = items
        self.rest = rest or Never()

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


class ByName(Shape[Any]):
    """The members of an object, each of the shape that the first pattern found in its name gives,
    or of `rest`. Stands only where members are looked up by name: in a map or beside a record."""

    nested = True

    def __init__(self, patterns: Mapping[str, Shape[Any]], rest: Shape[Any]) -> None:
        self.patterns = patterns
        self.rest = rest

    def of_member(self, name: str) -> Shape[Any]:
        for pattern, shape in self.patterns.items():
            known = compiled(pattern)
            if known is not None and known.search(name):
                return shape
        return self.rest
