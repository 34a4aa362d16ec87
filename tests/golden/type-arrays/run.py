"""A list of types is a union, told apart by the JSON type."""

import datetime as dt

import pytest
from sample import DecodeError, SampleClient
from sample.models import Value, ValueThingObject
from sample.testing import FakeTransport, reply

values = [
    {"id": "a", "scalar": None, "one_or_many": "x", "when": None, "thing": "t", "single": 1},
    {
        "id": 1,
        "scalar": 1.5,
        "one_or_many": ["x"],
        "when": "2026-01-31T12:00:00Z",
        "thing": {"name": "n"},
    },
    {"id": 2, "scalar": True, "any_json": {"a": [1]}, "none": None},
    {"id": 3, "scalar": "s", "any_json": [None]},
]
transport = FakeTransport([reply(200, values)])
with SampleClient(transport=transport) as client:
    found = client.values.list_values(id=5)
assert transport.requests[0].url == "https://api.example.com/values?id=5"
assert [value.to_dict() for value in found] == values
assert found[1].thing == ValueThingObject(name="n")
assert found[1].when == dt.datetime(2026, 1, 31, 12, tzinfo=dt.UTC)
with pytest.raises(
    DecodeError, match="(?s)id: expected.*one_or_many: expected.*single: expected int"
):
    Value.from_dict({"id": 1.5, "one_or_many": 1, "single": "1"})
