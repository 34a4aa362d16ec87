"""Encode: any Python value that a model or an argument may hold becomes a JSON value.

Input: models, containers, enums and the types of `formats`. Output: only dict, list, str, int,
float, bool and None. TypeError for anything else, ValueError for a date-time or time without an
offset from UTC.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import fields
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any, Final, cast
from uuid import UUID

from .json_values import finite, number_of, unwritable
from .model_base import ModelBase

NO_OFFSET: Final = (
    "has no offset from UTC, so that it is no certain moment: attach a tzinfo, as in "
    "value.replace(tzinfo=UTC), or value.astimezone() for local time"
)
_OF_MODELS: Final = ("_as_dict", "items")
"""What codecs look for in models, and in dicts of models."""
_PLAIN: Final = frozenset((str, int, bool, type(None)))


def encode(value: Any) -> Any:
    """The JSON value of a Python value."""
    if type(value) in _PLAIN:
        return value
    if type(value) is float:
        return finite(value)
    for base, convert in _CONVERSIONS:
        if isinstance(value, base):
            return convert(value)
    raise TypeError(unwritable(type(value).__name__))


def members_of(model: Any) -> dict[str, Any]:
    """The JSON members of a model; it may hold dicts in place of other models, which have the names
    and the values of JSON. TypeError where it holds anything else there, or where a `to_dict` of
    the user's looks for what is not there.
    """
    for is_opened in (False, True):
        try:
            return cast("dict[str, Any]", (opened(model) if is_opened else model)._as_dict())
        except AttributeError as error:
            if error.name not in _OF_MODELS:
                raise TypeError(str(error)) from error
    raise TypeError("a model has something else where a model should be")


def opened(value: Any) -> Any:
    """The value with dicts that can be written in place of models, wherever there are some."""
    if isinstance(value, ModelBase):
        again = copy(value)
        for each in fields(cast("Any", value)):
            if hasattr(value, each.name):
                setattr(again, each.name, opened(getattr(value, each.name)))
        return again
    if isinstance(value, Mapping):
        return _Given({name: opened(v) for name, v in cast("Mapping[str, Any]", value).items()})
    if isinstance(value, list | tuple):
        return [opened(item) for item in cast("list[Any]", value)]
    return value


class _Given(dict[str, Any]):
    """A dict that is written like a model."""

    def _as_dict(self) -> dict[str, Any]:
        return {str(name): encode(value) for name, value in self.items()}


class Kept:
    """A value that came in another spelling than its canonical one, in which it is written again.

    `text` is empty where the value was computed from such a value.
    """

    text: str = ""


def time_text(value: datetime | time) -> str:
    """RFC 3339 text: UTC is written ``Z``, a fraction of a second in three digits, or six where
    three lose some. ValueError without an offset from UTC, or with one of seconds.
    """
    received = _received(value)
    if received:
        return received
    digits = value.microsecond
    text = value.isoformat(timespec="milliseconds" if digits and digits % 1000 == 0 else "auto")
    if text[-6] not in "+-":
        raise ValueError(NO_OFFSET)
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def base64_text(value: bytes) -> str:
    """The base64 text of bytes."""
    return _received(value) or b64encode(value).decode("ascii")


def _received(value: object) -> str:
    return value.text if isinstance(value, Kept) else ""


_CONVERSIONS: Final[tuple[tuple[type[Any] | tuple[type[Any], ...], Callable[[Any], Any]], ...]] = (
    (ModelBase, members_of),
    (
        (dict, Mapping),
        lambda members: {str(key): encode(member) for key, member in members.items()},
    ),
    ((list, tuple), lambda items: [encode(item) for item in items]),
    (Enum, lambda member: encode(member.value)),
    (datetime, time_text),
    (date, date.isoformat),
    (time, time_text),
    (UUID, lambda uuid: _received(uuid) or str(uuid)),
    ((bytes, bytearray), base64_text),
    (Decimal, number_of),
    ((str, int, float), finite),
)
"""First match wins: an enum may be a str, a datetime is a date."""
