"""JSON text: bytes to values and back, with orjson where it is installed.

Both ways give the same values: integers of any size stay integers, NaN and Infinity are errors
(RFC 8259, section 6), lone surrogates are tolerated.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, Final

from .errors import DecodeError
from .problems import Problem

orjson: Any = None
with suppress(ImportError):
    orjson = import_module("orjson")  # so that type checkers are content without it

_DIGITS: Final = bytes.maketrans(b"123456789", b"000000000")
_TOO_LONG: Final = b"0" * 19
"""From 19 digits on, an integer may be one that orjson reads as a float."""


def loads(text: bytes | str) -> Any:
    """Read one JSON value; ValueError (or RecursionError) when the text is not JSON."""
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if orjson is not None and _TOO_LONG not in raw.translate(_DIGITS):
        try:
            return orjson.loads(raw)
        except ValueError:
            pass  # the standard library accepts lone surrogates, and explains errors alike
    return json.loads(text, parse_constant=_no_constant)


def parse(text: bytes | str) -> Any:
    """Read one JSON value; DecodeError when the text is not JSON."""
    try:
        return loads(text)
    except (ValueError, RecursionError) as error:
        raise DecodeError((Problem("", f"not JSON: {error}"),)) from None


def dumps(value: Any, default: Callable[[Any], Any] | None = None) -> bytes:
    """Write one JSON value, compactly; `default` turns unknown objects into known ones."""
    if orjson is not None:
        try:
            written: bytes = orjson.dumps(value, default, orjson.OPT_PASSTHROUGH_DATETIME)
            return written
        except TypeError:
            pass  # integers beyond 64 bits and lone surrogates, which the standard library writes
    text = json.dumps(value, default=default, separators=(",", ":"), allow_nan=False)
    return text.encode("ascii")


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
