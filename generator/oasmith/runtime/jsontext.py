"""JSON text: bytes to values and back, with orjson where it is installed.

Both ways give the same values: integers of any size stay integers, numbers beyond all floats are
Decimals, NaN and infinities are errors (RFC 8259, section 6), lone surrogates are tolerated.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from functools import partial
from importlib import import_module
from typing import Any, Final

from .errors import DecodeError
from .finite import NOT_FINITE
from .problems import Problem

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
    number = float(text)
    if math.isfinite(number):
        return number
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError("a number is beyond all that can be read") from None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
