from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from oasmith.runtime.encode import encode
from oasmith.runtime.formats import KeptDateTime
from tests.runtime.shop import Price, Status


class Colour(Enum):
    RED = 1


def test_every_type_has_its_json_value() -> None:
    nested = {
        "model": Price(amount=1, currency="EUR"),
        "tuple": (Status.PENDING, Colour.RED),
        "times": [datetime(2024, 1, 2, tzinfo=UTC), date(2024, 1, 2), time(3, 4, tzinfo=UTC)],
        "id": UUID(int=1),
        "bytes": b"a",
        "decimals": [Decimal("1.5"), Decimal("2.00")],
        "plain": [None, True, 1, 1.5, "x"],
    }
    assert encode(nested) == {
        "model": {"amount": 1, "currency": "EUR"},
        "tuple": ["pending", 1],
        "times": ["2024-01-02T00:00:00Z", "2024-01-02", "03:04:00Z"],
        "id": "00000000-0000-0000-0000-000000000001",
        "bytes": "YQ==",
        "decimals": [1.5, 2],
        "plain": [None, True, 1, 1.5, "x"],
    }
    assert type(encode(Status.PENDING)) is str


def test_what_json_cannot_say_is_a_type_error_naming_the_type() -> None:
    with pytest.raises(TypeError, match="a value of class set cannot be written"):
        encode({"x": {1}})


@pytest.mark.parametrize(
    "value",
    [
        datetime(2024, 1, 1, 12),
        datetime(2024, 1, 1, 12, 0, 0, 123456),
        datetime(2024, 1, 1, 12, 0, 0, 123000),
        time(12, 0),
        time(12, 0, tzinfo=ZoneInfo("Europe/Berlin")),
        datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=1, seconds=1))),
    ],
)
def test_a_moment_without_an_offset_is_refused_with_the_remedy(value: datetime | time) -> None:
    for around in (value, [value], {"a": {"b": value}}):
        with pytest.raises(ValueError, match="attach a tzinfo, as in value.replace"):
            encode(around)


def test_a_moment_that_came_without_an_offset_is_written_as_it_came() -> None:
    came = KeptDateTime(2024, 1, 1, 12)
    came.text = "2024-01-01T12:00"
    assert encode(came) == "2024-01-01T12:00"


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")])
def test_a_decimal_that_is_not_finite_is_refused(value: Decimal) -> None:
    with pytest.raises(ValueError, match="no JSON numbers"):
        encode([value])


def test_a_decimal_beyond_all_floats_is_written_as_it_is() -> None:
    assert encode(Decimal("1e400")) == 10**400
