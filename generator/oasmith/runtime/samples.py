"""Samples: for every shape one JSON value that it describes, for servers that tests make up.

The same shape gives the same value: of enums the first, one item in every list, one entry in every
map. Records have their optional properties too, two records deep. No type is nested in itself.
Bounds, lengths and patterns are kept where one of a few guesses does. Invariant: a sample decodes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from typing import Any, Final

from .json_values import is_record
from .problems import Check
from .shape import Shape

_GENEROUS: Final = 2
"""So many records deep, optional properties are there."""

_LONGEST: Final = 10_000
"""Characters of a text, at most."""


class NoSample(ValueError):
    """A shape that no finite JSON value has."""


class Sampler:
    """Makes samples; with `unlisted`, every enum in them has a value that it does not list."""

    def __init__(self, *, unlisted: bool = False) -> None:
        self._unlisted = unlisted
        self._open: list[object] = []
        self._depth = 0
        self.enums = 0
        """How many values of enums the samples have."""

    def of(self, shape: Shape[Any]) -> Any:
        """A value of the shape; NoSample if it has none."""
        kind = type(shape).__name__
        if kind not in _SAMPLES:
            raise NoSample
        return _SAMPLES[kind](self, shape)

    def inside(self, target: object, shape: Shape[Any]) -> Any:
        """A value of what has a name."""
        # What holds a value of its own type is longer than that value, which would do as well.
        if any(target is other for other in self._open):
            raise NoSample
        self._open.append(target)
        try:
            return self.of(shape)
        finally:
            self._open.pop()

    def some(self, shapes: Iterable[Shape[Any]]) -> Iterator[Any]:
        """A sample of each shape, until one has none."""
        with suppress(NoSample):
            for shape in shapes:
                yield self.of(shape)

    def record(self, shape: Any) -> dict[str, Any]:
        """An object."""
        self._depth += 1
        try:
            value: dict[str, Any] = {}
            for name, known in shape.properties.items():
                if known.access == "write-only":
                    continue
                if known.required:
                    value[name] = self.of(known.shape)
                elif self._depth <= _GENEROUS:
                    with suppress(NoSample):
                        value[name] = self.of(known.shape)
            return _by_rules(shape, value)
        finally:
            self._depth -= 1

    def tuple(self, shape: Any) -> list[Any]:
        """As many items as have a sample; NoSample if they are too few."""
        items = list(self.some(shape.items))
        if len(items) < shape.fewest:
            raise NoSample
        return items

    def map(self, shape: Any) -> dict[str, Any]:
        """An object with one member, if there may be any."""
        name = "key" if shape.keys is None else self.of(shape.keys)
        return dict(zip([name], self.some([shape.additional.of_member(name)]), strict=False))

    def one_of(self, shape: Any) -> Any:
        """The first variant that has a sample."""
        tagged = [(variant, {shape.tag: tag}) for tag, variant in shape.mapping.items()]
        for variant, tag in (*tagged, *((variant, {}) for variant in shape.variants)):
            for value in self.some([variant]):
                value = {**value, **tag} if is_record(value) else value
                if not shape.problems(value):
                    return value
        raise NoSample

    def enum(self, values: Iterable[Any], *, closed: bool) -> Any:
        """The first value, or one that is not there, if there may be others."""
        self.enums += not closed
        listed = list(values)
        if closed or not self._unlisted:
            return listed[0]
        if not isinstance(listed[0], str):
            return max(value for value in listed if not isinstance(value, str)) + 1
        return "unlisted" + "_" * sum(str(value).startswith("unlisted") for value in listed)

    def limited(self, shape: Any) -> Any:
        """The first guess within the constraints, else the first."""
        plain = self.of(shape.inner)
        guesses = [plain]
        if isinstance(plain, str):
            guesses = _texts(**shape.limits)
        elif isinstance(plain, int):
            guesses = _numbers(**shape.limits)
        return next((g for g in guesses if not shape.problems(g, request=True)), guesses[0])


def _by_rules(shape: Any, value: dict[str, Any]) -> dict[str, Any]:
    """An object with as many of its optional properties as the rules of its shape leave: all, none
    or one of them; all, if none of these does."""
    needed = {name: v for name, v in value.items() if shape.properties[name].required}
    guesses = [value, needed, *({**needed, name: v} for name, v in value.items())]
    return next((guess for guess in guesses if _keeps_rules(shape, guess)), value)


def _keeps_rules(shape: Any, value: Mapping[str, Any]) -> bool:
    check = Check(request=True)
    for rule in shape.rules:
        rule.check(value, shape, "", check)
    return not check.found


def _texts(min_length: int = 0, max_length: int = _LONGEST, pattern: str = "") -> list[str]:
    size = min(max(min_length, min(max_length, 4)), _LONGEST)
    letters = ("text", "1", "A", "a")
    # Codes of countries and currencies have two and three.
    return [(text * length)[:length] for length in (size, 2, 3) for text in letters]


def _numbers(multiple_of: float = 1, **bounds: float) -> list[float]:
    moves = {"exclusive_minimum": multiple_of, "exclusive_maximum": -multiple_of}
    return [1, multiple_of, *(bound + moves.get(name, 0) for name, bound in bounds.items())]


_SAMPLES: Final[Mapping[str, Callable[[Sampler, Any], Any]]] = {
    "Alias": lambda sampler, shape: sampler.inside(shape.meant(), shape.meant()),
    "Anything": lambda _, shape: {},
    "Array": lambda sampler, shape: list(sampler.some([shape.item])),
    "Base64": lambda _, shape: "AAEC",
    "Boolean": lambda _, shape: True,
    "ByName": lambda sampler, shape: sampler.of(shape.rest),
    "Checked": lambda sampler, shape: sampler.of(shape.inner),
    "Choice": lambda sampler, shape: sampler.enum(shape.values, closed=shape.closed),
    "Const": lambda _, shape: shape.value,
    "Date": lambda _, shape: "2026-01-31",
    "DateTime": lambda _, shape: "2026-01-31T12:00:00Z",
    "Exactly": lambda _, shape: deepcopy(shape.value),
    "Enum": lambda sampler, shape: sampler.enum(
        (member.value for member in shape.target()), closed=shape.closed
    ),
    "Integer": lambda _, shape: 1,
    "Limited": Sampler.limited,
    "Map": Sampler.map,
    "Nullable": lambda sampler, shape: next(sampler.some([shape.inner]), None),
    "Number": lambda _, shape: 1,
    "OneOf": Sampler.one_of,
    "Record": Sampler.record,
    "Ref": lambda sampler, shape: sampler.inside(shape.target(), shape.target().shape),
    "Row": lambda sampler, shape: list(sampler.some(shape.items)),
    "Password": lambda _, shape: "text",
    "String": lambda _, shape: "text",
    "Time": lambda _, shape: "12:00:00Z",
    "Tuple": Sampler.tuple,
    "Within": lambda _, shape: {},
    "UnicodeByName": lambda sampler, shape: sampler.of(shape.rest),
    "UnicodeLimited": Sampler.limited,
    "Uuid": lambda _, shape: "12345678-1234-4234-8234-123456789abc",
}
"""How a sample is made, by the class of the shape; what is missing here is never JSON."""
