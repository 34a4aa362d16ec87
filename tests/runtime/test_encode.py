from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from uuid import UUID

import pytest

from oasmith.runtime.encode import encode
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
    with pytest.raises(TypeError, match="a set cannot be written"):
        encode({"x": {1}})
