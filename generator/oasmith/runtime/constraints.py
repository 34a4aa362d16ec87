"""Constraints of JSON Schema (validation, section 6) on what is sent.

Takes a shape and limits; gives a shape that reports values beyond them. Always: a response is never
held to them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sized
from functools import lru_cache
from operator import ge, gt, le, lt
from typing import Any, ClassVar, Final

from .problems import Check, printable
from .shape import Deferred, Shape, T_co
from .shapes import ANYTHING

_END: Final = re.compile(r"(\\.|\[(?:\\.|[^\]\\])*\])|\$", re.DOTALL)


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in which nothing but ``$`` is read otherwise by Python, where a line may end behind
    what it matches; classes of characters are ASCII.
    """
    return re.compile(_END.sub(lambda found: found[1] or r"\Z", pattern), re.ASCII)


class Limited(Deferred[T_co]):
    """The inner shape, its values held to `limits` (keyword in snake case to value) when sent.

    `written` is the pattern as the document has it, where `compiled` cannot read that.
    """

    find = staticmethod(compiled)

    def __init__(self, inner: Shape[T_co], *, written: str = "", **limits: Any) -> None:
        self.inner = inner
        self.limits = limits
        self._tests = [(*TESTS[key], limit) for key, limit in limits.items() if key in TESTS]
        if "pattern" in limits:
            shown = printable(written or limits["pattern"]).replace("{", "{{").replace("}", "}}")
            words = f"must match '{shown}', got {{value}}"
            self._tests.append((self._matches, words, limits["pattern"]))
        self.nested = inner.nested

    def meant(self) -> Shape[T_co]:
        return self.inner

    @classmethod
    def _matches(cls, value: str, pattern: str) -> bool:
        return cls.find(pattern).search(value) is not None

    def read(self, value: Any, path: str, into: Check) -> Any:
        before = into.count
        typed = self.inner.read(value, path, into)
        # A value of another type is excused; one with something wrong inside of it is not.
        if into.request and (into.count == before or not into.has_told(path, before)):
            for keeps, words, limit in self._tests:
                if not keeps(value, limit):
                    size = len(value) if isinstance(value, Sized) else 0
                    shown = self.inner.shown(value)
                    into.add(path, words.format(limit=limit, size=size, value=shown))
        return typed


class Limits:
    """Marks a type whose values are held to limits when sent: see `Limited`."""

    limited: ClassVar[type[Limited[Any]]] = Limited

    def __init__(self, *, written: str = "", **limits: Any) -> None:
        self.limits = {"written": written, **limits}

    def __repr__(self) -> str:
        given = [f"{name}={value!r}" for name, value in self.limits.items() if value != ""]
        return f"{type(self).__name__}({', '.join(given)})"

    def on(self, shape: Shape[T_co], _: object = None) -> Shape[T_co]:
        """The shape with the limits."""
        return self.limited(shape, **self.limits)

    def check(self, value: Mapping[str, Any], record: object, path: str, into: Check) -> None:
        """Hold an object to the limits, as a rule of its class."""
        self.on(ANYTHING).read(value, path, into)


def _is_multiple(value: float, of: float) -> bool:
    """Whether a number is an exact multiple in its decimal notation: 0.3 is one of 0.1."""
    from fractions import Fraction  # slow to import and rarely needed

    return not of or Fraction(repr(value)) % Fraction(repr(of)) == 0


def _has_fewest(value: Sized, fewest: int) -> bool:
    return len(value) >= fewest


def _has_most(value: Sized, most: int) -> bool:
    return len(value) <= most


def _repeats_nothing(value: list[Any], _: bool) -> bool:
    return len({json.dumps(item, sort_keys=True, default=str) for item in value}) == len(value)


TESTS: Final[Mapping[str, tuple[Callable[[Any, Any], bool], str]]] = {
    "min_length": (_has_fewest, "must have at least {limit} characters, has {size}"),
    "max_length": (_has_most, "must have at most {limit} characters, has {size}"),
    "minimum": (ge, "must be at least {limit}, got {value}"),
    "maximum": (le, "must be at most {limit}, got {value}"),
    "exclusive_minimum": (gt, "must be greater than {limit}, got {value}"),
    "exclusive_maximum": (lt, "must be less than {limit}, got {value}"),
    "multiple_of": (_is_multiple, "must be a multiple of {limit}, got {value}"),
    "min_items": (_has_fewest, "must have at least {limit} items, has {size}"),
    "max_items": (_has_most, "must have at most {limit} items, has {size}"),
    "unique_items": (_repeats_nothing, "must not repeat an item"),
    "min_properties": (_has_fewest, "must have at least {limit} properties, has {size}"),
    "max_properties": (_has_most, "must have at most {limit} properties, has {size}"),
}
"""For each keyword: whether a value keeps it, and what to say if not."""
