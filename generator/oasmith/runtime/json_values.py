"""JSON values, and JSON text.

Decoding: one JSON value in, the same value typed out. The fast path of every model is made of these
helpers; they say only *that* a value does not fit, by raising one of `MISMATCH`. `shapes` says
afterwards what is wrong and where.

Text: bytes to values and back, with orjson where it is installed. Both ways give the same values:
integers of any size stay integers, numbers beyond all floats are Decimals, lone surrogates are
tolerated. JSON has no NaN and no infinities (RFC 8259, section 6): they are refused while values
become JSON values, where a number is at hand anyway: orjson writes them as null, and to look for
them afterwards takes longer than writing did.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import partial
from importlib import import_module
from math import isfinite
from typing import Any, Final, TypeAlias, TypeGuard, TypeVar

from .errors import DecodeError
from .problems import Problem

T = TypeVar("T")

MISMATCH: Final = (TypeError, ValueError, LookupError, AttributeError, RecursionError)
"""What decoding raises for a value that does not fit its type."""
UNWRITABLE: Final = (AttributeError, TypeError, ValueError, RecursionError)
"""What encoding raises for a value that cannot be written as JSON."""


Members: TypeAlias = frozenset[tuple[str, type]]
"""Names in an object, with the types of their values."""
Note: TypeAlias = tuple[Hashable, Hashable, Members]
"""A kind of values or names; the value that is none of these; or the names that are none."""

_NO_MEMBERS: Final[Members] = frozenset()


class _Notes(threading.local):
    """What was decoded in this thread although no document has it; `taken` collects it if it is a
    set."""

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


orjson: Any = None
with suppress(ImportError):
    orjson = import_module("orjson")  # so that type checkers are content without it

_OPTIONS: Final[int] = (
    0 if orjson is None else orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS
)
"""To write no more than the standard library does."""
_DIGITS: Final = bytes.maketrans(b"123456789", b"000000000")
_TOO_LONG: Final = b"0" * 19
"""From 19 digits on, an integer may be one that orjson reads as a float."""
_HUGE: Final = (b"e000", b"E000", b"e+000", b"E+000", b"0" * 200)
"""What every number beyond all floats has somewhere, its digits written as zeros."""
_MOST_DIGITS: Final = 4_300
"""Of integers that Python writes."""


def loads(text: bytes | str) -> Any:
    """Read one JSON value; ValueError (or RecursionError) when the text is not JSON."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    zeros = raw.translate(_DIGITS)
    if orjson is not None and _TOO_LONG not in zeros:
        try:
            return orjson.loads(raw)
        except ValueError:
            pass  # the standard library accepts lone surrogates, and explains errors alike
    parse_float = _number if any(mark in zeros for mark in _HUGE) else None
    return json.loads(text, parse_constant=_no_constant, parse_float=parse_float)


def parse(text: bytes | str) -> Any:
    """Read one JSON value; DecodeError when the text is not JSON."""
    try:
        return loads(text)
    except (ValueError, RecursionError) as error:
        told = DecodeError((Problem("", f"not JSON: {error}"),))
        told.not_json = True
        raise told from None


def dumps(value: Any, *, default: Callable[[Any], Any] | None = None) -> bytes:
    """Write one JSON value, compactly. It is one that `encode` or `to_dict` gave, which refuse
    numbers that are not finite: orjson would write null for them. What is no JSON value, `default`
    makes one of.
    """
    if orjson is not None:
        try:
            written: bytes = orjson.dumps(value, default, _OPTIONS)
            return written
        except TypeError:
            pass  # integers beyond 64 bits and lone surrogates, which the standard library writes
    try:
        exact = partial(_exact, default=default)
        text = json.dumps(value, default=exact, separators=(",", ":"), allow_nan=False)
    except ValueError as error:
        # Words of the library, which come in several versions.
        raise ValueError(NOT_FINITE if "float" in str(error) else str(error)) from None
    return text.encode("ascii")


def number_of(exact: Decimal) -> int | float:
    """The JSON number that a Decimal means; ValueError where there is none."""
    if not exact.is_finite():
        raise ValueError(NOT_FINITE)
    if exact.adjusted() >= _MOST_DIGITS:
        raise ValueError(f"a number of more than {_MOST_DIGITS} digits cannot be written")
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _exact(value: Any, default: Callable[[Any], Any] | None) -> Any:
    if isinstance(value, Decimal):
        return number_of(value)
    if default is not None:
        return default(value)
    raise TypeError(unwritable(type(value).__name__))


def unwritable(kind: str) -> str:
    """What is said of a value of a class that has no form in JSON."""
    return f"a value of class {kind} cannot be written as JSON"


def _number(text: str) -> float | Decimal:
    """A number with a fraction or an exponent, never an infinity."""
    value = float(text)
    if isfinite(value):
        return value
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError("a number is beyond all that can be read") from None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
