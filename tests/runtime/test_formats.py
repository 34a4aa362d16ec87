from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oasmith.runtime import formats
from oasmith.runtime.encode import encode
from oasmith.runtime.json_values import MISMATCH

DECODERS = {
    "uuid": formats.uuid,
    "date-time": formats.date_time,
    "date": formats.day,
    "time": formats.clock_time,
    "byte": formats.base64,
}

_clock = st.builds(
    "{:02}:{:02}:{:02}{}{}".format,
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 60),
    st.one_of(st.just(""), st.from_regex(r"\.[0-9]{1,12}", fullmatch=True)),
    st.one_of(
        st.sampled_from(["Z", "z", "+00:00", "-00:00"]),
        st.builds(
            "{}{:02}:{:02}".format, st.sampled_from("+-"), st.integers(0, 23), st.integers(0, 59)
        ),
    ),
)


@given(st.dates(min_value=date(1, 1, 1)), st.sampled_from("Tt "), _clock)
def test_every_date_time_comes_back_as_the_text_it_was(day: date, t: str, clock: str) -> None:
    text = f"{day.isoformat()}{t}{clock}"
    value = formats.date_time(text)
    assert value.tzinfo is not None
    assert encode(value) == text


@given(_clock)
def test_every_time_comes_back_as_the_text_it_was(text: str) -> None:
    assert encode(formats.clock_time(text)) == text


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-3, minutes=-30))])))
def test_every_aware_datetime_survives_its_text(value: datetime) -> None:
    assert formats.date_time(encode(value)) == value


@given(st.uuids(), st.booleans())
def test_every_uuid_comes_back_as_the_text_it_was(value: UUID, upper: bool) -> None:
    text = str(value).upper() if upper else str(value)
    decoded = formats.uuid(text)
    assert decoded == value
    assert hash(decoded) == hash(value)
    assert encode(decoded) == text


@given(st.binary())
def test_all_bytes_survive_base64(value: bytes) -> None:
    assert formats.base64(encode(value)) == value


@given(st.dates())
def test_all_dates_survive(value: date) -> None:
    assert formats.day(encode(value)) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date-time", "2024-01-02T03:04:05"),
        ("date-time", "2024-01-02T03:04:05.Z"),
        ("date-time", "2024-13-02T03:04:05Z"),
        ("date-time", "2024-01-02T24:00:00Z"),
        ("date-time", "2024-01-02T03:04:05+01:00:30"),
        ("date-time", "2024-01-02T03:04:05+24:00"),
        ("date-time", "20240102T030405Z"),
        ("date-time", "2024-01-02"),
        ("date-time", "２024-01-02T03:04:05Z"),
        ("date-time", ""),
        ("date", "20240102"),
        ("date", "2024-W01-1"),
        ("date", "2024-02-30"),
        ("time", "03:04:05"),
        ("time", "03:04Z"),
        ("uuid", "12345678123456781234567812345678"),
        ("uuid", "{12345678-1234-5678-1234-567812345678}"),
        ("uuid", "12345678-1234-5678-1234-56781234567g"),
        ("byte", "a"),
        ("byte", "é==="),
    ],
)
def test_text_that_is_not_of_the_format_is_refused(kind: str, text: str) -> None:
    with pytest.raises(MISMATCH):
        DECODERS[kind](text)


@pytest.mark.parametrize("kind", DECODERS)
@pytest.mark.parametrize("wrong", [None, 5, 1.5, True, [], {}])
def test_what_is_not_text_is_refused(kind: str, wrong: Any) -> None:
    with pytest.raises(MISMATCH):
        DECODERS[kind](wrong)


@pytest.mark.parametrize(
    ("kind", "text", "plain"),
    [
        (
            "date-time",
            "2024-01-02t03:04:05.1234567+00:00",
            datetime(2024, 1, 2, 3, 4, 5, 123456, UTC),
        ),
        ("date-time", "2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("time", "03:04:05.1z", time(3, 4, 5, 100000, UTC)),
        (
            "uuid",
            "12345678-ABCD-5678-1234-567812345678",
            UUID("12345678-abcd-5678-1234-567812345678"),
        ),
        ("byte", "YR==", b"a"),
    ],
)
def test_a_kept_text_changes_nothing_but_the_text(kind: str, text: str, plain: Any) -> None:
    value = DECODERS[kind](text)
    assert isinstance(value, type(plain))
    assert value == plain
    assert hash(value) == hash(plain)
    for twin in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert twin == plain
        assert encode(twin) == text


@pytest.mark.parametrize("fraction", ["", ".120", ".123", ".123456", ".000001"])
@pytest.mark.parametrize("offset", ["Z", "+01:30", "-09:00"])
def test_a_canonical_date_time_is_a_plain_one(fraction: str, offset: str) -> None:
    text = f"2024-01-02T03:04:05{fraction}{offset}"
    value = formats.date_time(text)
    assert type(value) is datetime
    assert encode(value) == text


@pytest.mark.parametrize("fraction", [".000", ".1", ".12", ".123000", ".1234567"])
def test_a_fraction_in_other_digits_keeps_its_text(fraction: str) -> None:
    text = f"2024-01-02T03:04:05{fraction}Z"
    assert type(formats.date_time(text)) is formats.KeptDateTime
    assert encode(formats.date_time(text)) == text


def test_milliseconds_take_three_digits_and_microseconds_six() -> None:
    moment = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert encode(moment) == "2024-01-02T03:04:05Z"
    assert encode(moment.replace(microsecond=120_000)) == "2024-01-02T03:04:05.120Z"
    assert encode(moment.replace(microsecond=120_001)) == "2024-01-02T03:04:05.120001Z"
    assert encode(moment.timetz().replace(microsecond=7_000)) == "03:04:05.007Z"


def test_canonical_texts_give_plain_types() -> None:
    assert type(formats.uuid("12345678-abcd-5678-1234-567812345678")) is UUID
    assert type(formats.base64("YQ==")) is bytes


def test_what_is_computed_from_a_kept_value_is_written_anew() -> None:
    kept = formats.date_time("2024-01-02t03:04:05Z")
    later = kept + timedelta(seconds=1)
    assert encode(later) == "2024-01-02T03:04:06Z"
    assert encode(kept.replace(year=2025)) == "2025-01-02T03:04:05Z"
    assert pickle.loads(pickle.dumps(later)) == later
