"""The bases of generated models: records and open enums.

Invariant: `decode` of a generated class is straight-line code that accepts exactly what its
`shape` has no problems with; `from_dict(x).to_dict() == x` for every valid `x`, and for every
object `x` unless `strict`.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Any, ClassVar, Self

from .decode import MISMATCH, integer, is_record, notes, string
from .errors import DecodeError
from .jsontext import dumps, parse
from .shape import problems_of
from .shapes import Record, Ref


class JsonModel:
    """A JSON object with known properties."""

    __slots__ = ()

    shape: ClassVar[Record]

    def __post_init__(self) -> None:
        """ValueError if a property that is declared was given among the additional ones."""
        if rest := getattr(self, "additional_properties", None):
            self.shape.undeclared(rest)

    @classmethod
    def decode(cls, data: Any) -> Self:
        """Decode without explaining failures; raises one of `decode.MISMATCH`."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """The JSON object, under its wire names; absent properties are left out.

        ValueError for a number that is not finite, and for a moment without an offset from UTC.
        """
        raise NotImplementedError

    @classmethod
    def from_dict(cls, data: Any, *, strict: bool = True) -> Self:
        """Decode a JSON object; DecodeError lists every problem with its path.

        Unless `strict`, any JSON object will do: what does not fit stays as it came, and what is
        missing is None.
        """
        try:
            return cls.decode(data)
        except MISMATCH as error:
            if not strict and is_record(data):
                from .tolerant import Tolerant  # rarely wanted

                result: Self = Tolerant().read(Ref(lambda: cls), data)
                if isinstance(result, cls):
                    return result
            raise DecodeError(problems_of(cls.shape, data, error)) from None

    @classmethod
    def from_json(cls, text: bytes | str, *, strict: bool = True) -> Self:
        """Decode JSON text as `from_dict` does; DecodeError when it is not JSON."""
        return cls.from_dict(parse(text), strict=strict)

    def to_json(self) -> bytes:
        """The JSON text of the object; ValueError or TypeError names what cannot be written."""
        try:
            return dumps(self.to_dict())
        except (AttributeError, TypeError, ValueError):
            from .unsendable import written  # it needs models

        return written(self)


class OpenStrEnum(StrEnum):
    """Strings with known values; others pass through as plain strings."""

    @classmethod
    def decode(cls, data: Any) -> Self | str:
        """The member, or the string itself when it is not known."""
        text = string(data)
        known: Any = cls._value2member_map_
        member: Self | None = known.get(text)
        if member is None:
            notes.add(cls, text)
            return text
        return member


class OpenIntEnum(IntEnum):
    """Integers with known values; others pass through as plain ints."""

    @classmethod
    def decode(cls, data: Any) -> Self | int:
        """The member, or the integer itself when it is not known."""
        value = integer(data)
        known: Any = cls._value2member_map_
        member: Self | None = known.get(value)
        if member is None:
            notes.add(cls, value)
            return value
        return member
