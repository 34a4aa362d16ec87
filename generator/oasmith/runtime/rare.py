"""Shapes that few documents need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, repeat
from typing import Any

from .constraints import compiled
from .decode import array, is_array
from .shape import NO_FIT, Fit, Leaf, Shape
from .shapes import Array


class Never(Leaf[Any]):
    """No value at all (the schema ``false``)."""

    expected = "no value"

    def decode(self, value: Any) -> Any:
        raise TypeError


class Tuple(Array[Any]):
    """A list with a shape per position; `rest` is the shape of what follows, if anything may."""

    def __init__(self, *items: Shape[Any], rest: Shape[Any] | None = None) -> None:
        super().__init__(rest or Never())
        self.items = items
        self.nested = True

    def shapes(self) -> Iterator[Shape[Any]]:
        return chain(self.items, repeat(self.item))

    def decode(self, value: Any) -> list[Any]:
        items = zip(self.shapes(), array(value), strict=False)
        return [shape.decode(item) for shape, item in items]

    def fit(self, value: Any) -> Fit:
        return (3, 0) if is_array(value) else NO_FIT


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
