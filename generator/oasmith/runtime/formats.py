"""String formats and their shapes: text in, Python value out; `encode` gives exactly that text.

A value whose canonical text differs from the text that was received (``+00:00`` for ``Z``,
sub-microsecond digits, an upper-case UUID) is an instance of a small subclass that carries the
received text. It equals, hashes and computes like its base class; what is computed from it is
written canonically again. Every decoder raises TypeError or ValueError for text that is not of
the format.
"""

from __future__ import annotations

import base64 as _base64
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Any, Final, SupportsIndex
from uuid import UUID, SafeUUID

from .encode import Kept, base64_text, time_text
from .json_values import MISMATCH, string
from .problems import Check
from .shape import ENCODED, Leaf, T_co

_UUID: Final = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_SAFETY: Final = SafeUUID.unknown
_set_int: Final = vars(UUID)["int"].__set__
_set_safety: Final = vars(UUID)["is_safe"].__set__
_CLOCK_TEXT: Final = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.([0-9]+))?"
_TIME_TEXT: Final = _CLOCK_TEXT + r"(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))"
_TIME: Final = re.compile(_TIME_TEXT)
_DATE_TIME: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]" + _TIME_TEXT)
_LOCAL_DATE_TIME: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]" + _CLOCK_TEXT)
_CANONICAL_DATE_TIME: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    r"(?:\.[0-9]{3}(?:[0-9]{3})?(?<!000))?(?:Z|(?!.00:00)[+-][0-2][0-9]:[0-5][0-9])"
)
"""Exactly what `encode.time_text` writes; the C parser accepts more than RFC 3339 allows."""


class _Kept(Kept):
    """A value that `_PARSERS` make of its text, also where it is copied or pickled."""

    def __reduce_ex__(self, protocol: SupportsIndex) -> Any:
        parse = _PARSERS[type(self)]
        return (parse, (self.text,)) if self.text else super().__reduce_ex__(protocol)


class KeptUUID(_Kept, UUID):
    """A UUID that came in other letters than its canonical ones."""


class KeptDateTime(_Kept, datetime):
    """A date-time that came in another spelling than its canonical one."""


class LocalDateTime(_Kept, datetime):
    """A date-time that came without an offset from UTC."""


class KeptTime(_Kept, time):
    """A time that came in another spelling than its canonical one."""


class KeptBytes(_Kept, bytes):
    """Bytes whose base64 text came with stray bits after the last byte."""


def uuid(value: Any) -> UUID:
    """Decode ``format: uuid`` (RFC 4122, section 3)."""
    text = string(value)
    if _UUID.fullmatch(text):
        return _filled(object.__new__(UUID), text)
    if not _UUID.fullmatch(text.lower()):
        raise ValueError
    kept = _filled(object.__new__(KeptUUID), text)
    object.__setattr__(kept, "text", text)
    return kept


def date_time(value: Any) -> datetime:
    """Decode ``format: date-time`` (RFC 3339, section 5.6) to an aware datetime.

    A leap second reads as the second before it, digits below a microsecond are cut; both are
    kept in the text. The year 0000 has no Python value and is rejected.
    """
    text = string(value)
    if _CANONICAL_DATE_TIME.fullmatch(text):
        return datetime.fromisoformat(text)
    match = _DATE_TIME.fullmatch(text)
    if match is None:
        raise ValueError
    day, *clock = match.groups()
    hour, minute, second, microsecond, zone = _clock_fields(clock)
    on = date.fromisoformat(day)
    result = KeptDateTime(on.year, on.month, on.day, hour, minute, second, microsecond, zone)
    result.text = text
    return result


def local_date_time(value: Any) -> datetime:
    """Decode a date-time without an offset from UTC to a naive datetime, as `date_time` does."""
    match = _LOCAL_DATE_TIME.fullmatch(string(value))
    if match is None:
        raise ValueError
    day, *clock = match.groups()
    hour, minute, second, microsecond, _ = _clock_fields((*clock, None, None, None))
    on = date.fromisoformat(day)
    result = LocalDateTime(on.year, on.month, on.day, hour, minute, second, microsecond)
    result.text = value
    return result


def day(value: Any) -> date:
    """Decode ``format: date`` (RFC 3339 full-date)."""
    text = string(value)
    parsed = date.fromisoformat(text)
    if parsed.isoformat() != text:
        raise ValueError
    return parsed


def clock_time(value: Any) -> time:
    """Decode ``format: time`` (RFC 3339 full-time) to an aware time."""
    text = string(value)
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError
    hour, minute, second, microsecond, zone = _clock_fields(match.groups())
    plain = time(hour, minute, second, microsecond, zone)
    if time_text(plain) == text:
        return plain
    result = KeptTime(hour, minute, second, microsecond, zone)
    result.text = text
    return result


def base64(value: Any) -> bytes:
    """Decode ``format: byte`` (RFC 4648, section 4); a body that is bytes itself is what they
    mean."""
    if isinstance(value, bytes):
        return value
    text = string(value)
    plain = _base64.b64decode(text, validate=True)
    if base64_text(plain) == text:
        return plain
    result = KeptBytes(plain)
    result.text = text
    return result


_PARSERS: Final[Mapping[type, Callable[[str], Any]]] = {
    KeptUUID: uuid,
    KeptDateTime: date_time,
    LocalDateTime: local_date_time,
    KeptTime: clock_time,
    KeptBytes: base64,
}


def _filled(empty: UUID, text: str) -> UUID:
    # UUID(text) looks for other spellings and checks again: the whole decoder would take twice
    # as long (0.75 and 1.5 µs).
    _set_int(empty, int(text.replace("-", ""), 16))
    _set_safety(empty, _SAFETY)
    return empty


def _clock_fields(groups: Any) -> tuple[int, int, int, int, tzinfo]:
    hour, minute, second, fraction, sign, zone_hour, zone_minute = groups
    microsecond = int((fraction or "0")[:6].ljust(6, "0"))
    offset = timedelta(hours=int(zone_hour or 0), minutes=int(zone_minute or 0))
    zone = timezone(-offset if sign == "-" else offset) if offset else UTC
    return int(hour), int(minute), min(int(second), 59), microsecond, zone


class Format(Leaf[T_co]):
    """Text of a format."""

    writing = ENCODED

    def read(self, value: Any, path: str, into: Check) -> Any:
        try:
            return self.decode(value)
        except MISMATCH:
            return into.tell(
                "malformed" if isinstance(value, str) else "mistyped", path, self, value
            )

    def strength(self, value: Any) -> int:
        return 4


class Uuid(Format[UUID]):
    """``format: uuid``."""

    expected = "a UUID"
    decode = staticmethod(uuid)


class DateTime(Format[datetime]):
    """``format: date-time``."""

    expected = "an RFC 3339 date-time with an offset"
    decode = staticmethod(date_time)

    def kind_of(self, value: Any) -> str:
        return "a date-time without an offset" if _local(value) else super().kind_of(value)

    def read(self, value: Any, path: str, into: Check) -> Any:
        # Who writes such a text, or has it from the server, means no moment; a naive datetime is a
        # slip, and refused where it is encoded.
        if into.request and _local(value):
            return value
        came = super().read(value, path, into)
        return came if into.strict else _local(came) or came


def _local(value: Any) -> datetime | None:
    try:
        return local_date_time(value)
    except MISMATCH:
        return None


class Date(Format[date]):
    """``format: date``."""

    expected = "a date like 2024-12-31"
    decode = staticmethod(day)


class Time(Format[time]):
    """``format: time``."""

    expected = "an RFC 3339 time with an offset"
    decode = staticmethod(clock_time)


class Base64(Format[bytes]):
    """``format: byte``."""

    expected = "base64 text"
    decode = staticmethod(base64)
