"""JSON text to values (RFC 8259), and to spans when something must be reported.

Parsing is the standard library's C scanner. Nothing is recorded on the way: `spans` scans one
container at a time with the same scanner, only along the pointers that are looked up, and no
further than the last of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from math import isfinite
from typing import NoReturn

from oasmith.json_value import Json
from oasmith.source.text import MAX_DEPTH, Span, TextProblem, out_of_range, too_deep

_skip_space = re.compile(r"[ \t\n\r]*").match
_decode = json.JSONDecoder().raw_decode
_NUMBER = re.compile(
    r'"(?:[^"\\]|\\.)*"|(-?(?:NaN|Infinity|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?))', re.DOTALL
)
_LONE_SURROGATE = re.compile(
    r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(u[dD][89a-fA-F]..)|.)", re.DOTALL
)


def parse(text: str) -> tuple[Json, bool]:
    """The value, and whether some object has a key twice (the last one wins).

    Raises:
        TextProblem: the text is not JSON, nests too deep, or holds a number or a character that
            cannot be sent as JSON again.
    """
    doubled = False

    def members(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        nonlocal doubled
        members = dict(pairs)
        if len(members) != len(pairs):
            doubled = True
        return members

    try:
        value = json.loads(
            text, object_pairs_hook=members, parse_constant=_constant, parse_float=_float
        )
    except json.JSONDecodeError as error:
        at = _position(error)
        raise TextProblem("json-syntax", _explain(error, at), at) from None
    except RecursionError:
        raise too_deep(0) from None
    except ValueError:
        raise _bad_number(text) from None
    if _deeper_than(value, MAX_DEPTH):
        raise too_deep(0)
    _reject_lone_surrogates(text)
    return value, doubled


def spans(text: str) -> Span:
    """The span of the whole document; the text must have been parsed."""
    start = _after_space(text, 0)
    return Span(start, lambda: len(text.rstrip()), None, partial(_members, text, start))


def _members(text: str, start: int) -> Iterator[tuple[str, Span]]:
    opener, at, count = text[start], _after_space(text, start + 1), 0
    if opener not in "{[":
        return
    while text[at] not in "}]":
        token, key = str(count), None
        if opener == "{":
            token, end = _decode(text, at)
            key = (at, end)
            at = _after_space(text, _after_space(text, end) + 1)
        yield token, Span(at, partial(_end, text, at), key, partial(_members, text, at))
        count += 1
        at = _after_space(text, _end(text, at))
        if text[at] == ",":
            at = _after_space(text, at + 1)


def _end(text: str, at: int) -> int:
    return _decode(text, at)[1]


def _after_space(text: str, at: int) -> int:
    match = _skip_space(text, at)
    return match.end() if match else at


def _constant(name: str) -> NoReturn:
    raise ValueError(name)


def _float(digits: str) -> float:
    value = float(digits)
    if not isfinite(value):
        raise ValueError(digits)
    return value


def _deeper_than(value: Json, limit: int) -> bool:
    level = [value] if isinstance(value, (dict, list)) else []
    for _ in range(limit):
        if not level:
            return False
        level = [
            child
            for node in level
            for child in (node.values() if type(node) is dict else node)
            if type(child) is dict or type(child) is list
        ]
    return bool(level)


def _bad_number(text: str) -> TextProblem:
    """Find what `json.loads` refused: it says neither which number nor where."""
    bad = next((m for m in _NUMBER.finditer(text) if m[1] and not _fits(m[1])), None)
    start, end = bad.span(1) if bad else (0, 0)
    return TextProblem("number-range", out_of_range(text[start:end]), start, end)


def _fits(number: str) -> bool:
    try:
        int(number)
    except ValueError:  # a fraction, an exponent, or more digits than Python converts
        return isfinite(float(number))
    return True


def _reject_lone_surrogates(text: str) -> None:
    if "\\ud" not in text and "\\uD" not in text:
        return
    for match in _LONE_SURROGATE.finditer(text):
        if match[1]:
            message = "half of a surrogate pair is not a character and cannot be sent as UTF-8"
            raise TextProblem("json-syntax", message, *match.span())


def _position(error: json.JSONDecodeError) -> int:
    """The offset of the fault; from Python 3.13 on, the error names that of a comma before a
    bracket."""
    if error.doc[error.pos : error.pos + 1] == "," and "trailing comma" in error.msg:
        return len(error.doc) - len(error.doc[error.pos + 1 :].lstrip())
    return error.pos


def _explain(error: json.JSONDecodeError, at: int) -> str:
    before = error.doc[:at].rstrip()
    if at >= len(error.doc.rstrip()):
        return "the JSON ends before it is complete"
    if before.endswith(",") and error.doc[at] in "}]":
        return "this is not valid JSON: there is a comma before the closing bracket"
    return f"this is not valid JSON: {error.msg[0].lower()}{error.msg[1:]}"
