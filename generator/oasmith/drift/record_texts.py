"""What the texts of records mean: JSON types, formats, values of enums.

Input: texts of departures, as the runtime writes them. Output: JSON types and values. A text
that no overlay can use raises `Unplaced`, with the reason.
"""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from typing import Final

from oasmith.drift.faults import Unplaced
from oasmith.drift.paths import is_data, parts_of, with_any_last
from oasmith.drift.records import Departure
from oasmith.drift.schema_changes import json_type
from oasmith.json_value import Json

TYPES: Final = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "dict": "object",
    "list": "array",
    "null": "null",
}
"""JSON types by what records call them."""
FORMATS: Final = {
    "a UUID": "uuid",
    "an RFC 3339 date-time with an offset": "date-time",
    "a date like 2024-12-31": "date",
    "an RFC 3339 time with an offset": "time",
    "base64 text": "byte",
}
"""Formats by what records say is expected."""
_HALF: Final = re.compile("[\ud800-\udfff]")


def without_data(departure: Departure) -> Departure:
    """The departure without a name that looks like data, which must not get into an overlay."""
    path = parts_of(departure.path) if departure.kind == "unknown property" else None
    if not path or not isinstance(path[-1], str) or not is_data(path[-1]):
        return departure
    return replace(departure, path=with_any_last(departure.path))


def types_of(found: str) -> list[str]:
    """The JSON type that a record says was found."""
    name = "str" if found.startswith("a date-time") else found.partition(" ")[0]
    if name == "Decimal":
        raise Unplaced(
            "the number is larger than a float can be, and stays a Decimal for any schema"
        )
    if name not in TYPES:
        raise Unplaced("it does not say which JSON type was found")
    return [TYPES[name]]


def value_of(found: str) -> Json:
    """The value of an enum that a record shows, like ``str 'paused'``."""
    name, _, shown = found.partition(" ")
    if shown.endswith(("…", "…'", '…"')):
        raise Unplaced("the value is longer than records show")
    try:
        value = None if found == "null" else ast.literal_eval(shown)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        raise Unplaced("the value cannot be read") from None
    if found != "null" and TYPES.get(name) != json_type(value):
        raise Unplaced("the value cannot be read")
    refuse_halves(value)
    return value


def refuse_halves(*texts: object) -> None:
    """Unplaced for a text with a lone surrogate: JSON may have one (RFC 8259, section 8.2), no file
    can."""
    if any(isinstance(text, str) and _HALF.search(text) for text in texts):
        raise Unplaced("it has half of a surrogate pair, which no file can hold")
