"""A format says of which type values are; limits hold only for values of the type they speak of."""

import pytest
from sample import RequestValidationError, SampleClient
from sample.models import Row
from sample.testing import FakeTransport, reply

data = {"id": 1, "price": 1.5, "scores": [1, 2], "when": "2024-01-02T03:04:05Z", "amount": "1.20"}
row = Row.from_dict(data)
assert row.to_dict() == data
assert (row.id, row.price, row.scores) == (1, 1.5, [1, 2])

transport = FakeTransport([reply(204)] * 4)
with SampleClient(transport=transport) as client:
    codes: list[object] = ["abc", 1, [], True]
    for code in codes:
        client.rows.create_row(id=1, code=code)
    for code, why in (("ABC", "must match"), (0, "must be at least 1")):
        with pytest.raises(RequestValidationError, match=f"code: {why}"):
            client.rows.create_row(id=1, code=code)
