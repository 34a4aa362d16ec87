"""A list of itself is a type like others, and is sent and received."""

from datetime import date

import pytest
from sample import RequestValidationError, SampleClient, models
from sample._runtime.hints import shape_of
from sample.models import Nest
from sample.testing import FakeTransport, reply

DATES = shape_of(models.Dates)
GROWN = shape_of(models.Grown)

transport = FakeTransport([reply(data={"a": {"b": None}, "c": {}})])
nest: Nest = [[], [[]]]
with SampleClient(transport=transport) as client:
    names = client.nests.create_nest(body=nest, like=[])
    assert names == {"a": {"b": None}, "c": {}}
    with pytest.raises(RequestValidationError, match=r"body\[1\]\[0\]: expected list"):
        client.nests.create_nest(body=[[], ["no"]])  # type: ignore[list-item]
assert transport.requests[0].body == b"[[],[[]]]"
assert transport.requests[0].url == "https://api.example.com/nests?like=%5B%5D"
assert DATES.decode(["2024-01-02", [["2024-01-03"]]]) == [date(2024, 1, 2), [[date(2024, 1, 3)]]]
assert GROWN.decode([[[]], []]) == [[[]], []]
