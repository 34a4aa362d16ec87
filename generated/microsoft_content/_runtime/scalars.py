"""Shapes of scalars: a value decodes or it does not, and may have constraints."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, ClassVar, Final, Protocol, TypeVar
from uuid import UUID

from . import decode as read
from . import formats
from .constraints import compiled, is_multiple, within
from .problems import Check, describe
from .shape import NO_FIT, Fit, Shape, T_co
from .uploads import binary

E_co = TypeVar("E_co", covariant=True)


class Leaf(Shape[T_co]):
    """A scalar: it decodes or it does not, and may have constraints."""

    __slots__ = ()

    strength: ClassVar[int] = 3

    def check(self, value: Any, path: str, into: Check) -> None:
        try:
            self.decode(value)
        except read.MISMATCH:
            into.add(path, f"expected {self.wanted()}, got {self.shown(value)}")
        else:
            if into.request:
                self.constrain(value, path, into)

    def constrain(self, value: Any, path: str, into: Check) -> None:
        """Record the constraints that a value of the right type violates."""

    def shown(self, value: Any) -> str:
        """What a message says about the value."""
        return describe(value)

    def fit(self, value: Any) -> Fit:
        try:
            self.decode(value)
        except read.MISMATCH:
            return NO_FIT
        return self.strength, 0


class Anything(Shape[Any]):
    """Any JSON value, as it is."""

    __slots__ = ()

    def decode(self, value: Any) -> Any:
        return value

    def check(self, value: Any, path: str, into: Check) -> None:
        """Nothing to say."""

    def fit(self, value: Any) -> Fit:
        return 1, 0


class Never(Leaf[Any]):
    """No value at all (the schema ``false``)."""

    __slots__ = ()
    expected = "no value"

    def decode(self, value: Any) -> Any:
        raise TypeError


class String(Leaf[str]):
    """Text; lengths in characters. A `secret` is never shown in a message."""

    __slots__ = ("max_length", "min_length", "pattern", "secret")
    expected = "str"

    def __init__(
        self,
        *,
        min_length: int = 0,
        max_length: int | None = None,
        pattern: str = "",
        secret: bool = False,
    ) -> None:
        self.min_length = min_length
        self.max_length = max_length
        self.pattern = pattern
        self.secret = secret

    def decode(self, value: Any) -> str:
        return read.string(value)

    def shown(self, value: Any) -> str:
        return f"{type(value).__name__} (not shown)" if self.secret else describe(value)

    def constrain(self, value: Any, path: str, into: Check) -> None:
        unit = "characters"
        within(len(value), self.min_length, self.max_length, unit, path, into)
        pattern = compiled(self.pattern) if self.pattern else None
        if pattern is not None and not pattern.search(value):
            into.add(path, f"must match {self.pattern!r}, got {self.shown(value)}")


class _Numeric(Leaf[T_co]):
    """A number with bounds."""

    __slots__ = ("bounds", "multiple_of")

    def __init__(
        self,
        *,
        minimum: float | None = None,
        maximum: float | None = None,
        exclusive_minimum: float | None = None,
        exclusive_maximum: float | None = None,
        multiple_of: float | None = None,
    ) -> None:
        self.bounds = (minimum, maximum, exclusive_minimum, exclusive_maximum)
        self.multiple_of = multiple_of

    def constrain(self, value: Any, path: str, into: Check) -> None:
        if not math.isfinite(value):
            into.add(path, f"must be finite, got {describe(value)}")
            return
        for bound, (breaks, words) in zip(self.bounds, _BOUNDS, strict=True):
            if bound is not None and breaks(value, bound):
                into.add(path, f"must be {words} {bound}, got {describe(value)}")
        if self.multiple_of and not is_multiple(value, self.multiple_of):
            into.add(path, f"must be a multiple of {self.multiple_of}, got {describe(value)}")


_BOUNDS: Final[tuple[tuple[Callable[[Any, Any], bool], str], ...]] = (
    (lambda value, bound: value < bound, "at least"),
    (lambda value, bound: value > bound, "at most"),
    (lambda value, bound: value <= bound, "greater than"),
    (lambda value, bound: value >= bound, "less than"),
)


class Integer(_Numeric[int]):
    """A number without a fraction, of any size."""

    __slots__ = ()
    expected = "int"

    def decode(self, value: Any) -> int:
        return read.integer(value)

    def fit(self, value: Any) -> Fit:
        return (2 if isinstance(value, float) else 4, 0) if super().fit(value)[0] else NO_FIT


class Number(_Numeric[float]):
    """Any number."""

    __slots__ = ()
    expected = "number"

    def decode(self, value: Any) -> float:
        return read.number(value)


class Boolean(Leaf[bool]):
    """True or false."""

    __slots__ = ()
    expected = "bool"

    def decode(self, value: Any) -> bool:
        return read.boolean(value)


class Uuid(Leaf[UUID]):
    """``format: uuid``."""

    __slots__ = ()
    expected = "a UUID"
    strength = 4

    def decode(self, value: Any) -> UUID:
        return formats.uuid(value)


class DateTime(Leaf[datetime]):
    """``format: date-time``."""

    __slots__ = ()
    expected = "an RFC 3339 date-time with an offset"
    strength = 4

    def decode(self, value: Any) -> datetime:
        return formats.date_time(value)


class Date(Leaf[date]):
    """``format: date``."""

    __slots__ = ()
    expected = "a date like 2024-12-31"
    strength = 4

    def decode(self, value: Any) -> date:
        return formats.day(value)


class Time(Leaf[time]):
    """``format: time``."""

    __slots__ = ()
    expected = "an RFC 3339 time with an offset"
    strength = 4

    def decode(self, value: Any) -> time:
        return formats.clock_time(value)


class Base64(Leaf[bytes]):
    """``format: byte``."""

    __slots__ = ()
    expected = "base64 text"
    strength = 4

    def decode(self, value: Any) -> bytes:
        return formats.base64(value)


class Bytes(Leaf[Any]):
    """Raw bytes (``format: binary``): whole bodies and parts, never JSON."""

    __slots__ = ()
    expected = "bytes or a file"

    def decode(self, value: Any) -> Any:
        return binary(value)


class Const(Leaf[T_co]):
    """Exactly one scalar; ``Const(None)`` is null."""

    __slots__ = ("value",)
    strength = 5

    def __init__(self, value: T_co) -> None:
        self.value = value

    def wanted(self) -> str:
        return describe(self.value)

    def decode(self, value: Any) -> T_co:
        if value == self.value and isinstance(value, bool) == isinstance(self.value, bool):
            return self.value
        raise ValueError


class Choice(Leaf[T_co]):
    """An anonymous enum, open: other values of the same JSON type pass."""

    __slots__ = ("kinds", "values")

    def __init__(self, *values: T_co) -> None:
        self.values = values
        self.kinds = tuple({type(value): None for value in values})

    def wanted(self) -> str:
        return " or ".join(kind.__name__ for kind in self.kinds)

    def decode(self, value: Any) -> T_co:
        if isinstance(value, self.kinds) and not isinstance(value, bool):
            known: T_co = value
            return known
        raise TypeError

    def fit(self, value: Any) -> Fit:
        if not super().fit(value)[0]:
            return NO_FIT
        return (5 if value in self.values else 1), 0


class OpenEnum(Protocol[E_co]):
    """An enum class whose `decode` lets unknown values pass."""

    def decode(self, data: Any, /) -> E_co: ...


class Enum(Leaf[T_co]):
    """A named enum, open; `target` gives its class."""

    __slots__ = ("target",)

    def __init__(self, target: Callable[[], OpenEnum[T_co]]) -> None:
        self.target = target

    def wanted(self) -> str:
        return "int" if issubclass(self._class, int) else "str"

    @property
    def _class(self) -> Any:
        return self.target()

    def decode(self, value: Any) -> T_co:
        return self.target().decode(value)

    def fit(self, value: Any) -> Fit:
        if not super().fit(value)[0]:
            return NO_FIT
        return (5 if value in self._class._value2member_map_ else 1), 0
