"""Encode: any Python value that a model or an argument may hold becomes a JSON value.

Input: models, containers, enums and the types of `formats`. Output: only dict, list, str, int,
float, bool and None. TypeError for anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any, Final
from uuid import UUID

from .formats import base64_text, date_time_text, time_text, uuid_text
from .model import JsonModel

_PLAIN: Final = frozenset((str, int, float, bool, type(None)))


def encode(value: Any) -> Any:
    """The JSON value of a Python value."""
    if type(value) in _PLAIN:
        return value
    for kind, convert in _CONVERSIONS:
        if isinstance(value, kind):
            return convert(value)
    raise TypeError(f"a {type(value).__name__} cannot be written as JSON")


_CONVERSIONS: Final[tuple[tuple[type[Any] | tuple[type[Any], ...], Callable[[Any], Any]], ...]] = (
    (JsonModel, lambda model: model.to_dict()),
    (Mapping, lambda members: {str(key): encode(member) for key, member in members.items()}),
    ((list, tuple), lambda items: [encode(item) for item in items]),
    (Enum, lambda member: encode(member.value)),
    (datetime, date_time_text),
    (date, date.isoformat),
    (time, time_text),
    (UUID, uuid_text),
    ((bytes, bytearray), base64_text),
    (Decimal, lambda exact: int(exact) if exact == exact.to_integral_value() else float(exact)),
    ((str, int, float), lambda plain: plain),
)
"""First match wins: an enum may be a str, a datetime is a date."""
