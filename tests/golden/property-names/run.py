"""Keys are held to their constraints before they are sent; what comes is not."""

import pytest
from sample import RequestValidationError, SampleClient, models
from sample._runtime.hints import shape_of
from sample.models import Prices
from sample.testing import FakeTransport, reply

STOCK = shape_of(models.Stock)

transport = FakeTransport([reply(204), reply(204)])
with SampleClient(transport=transport) as client:
    client.stock.put_stock(body={"AB": 1})
    with pytest.raises(RequestValidationError, match=r"body\.abc: must match"):
        client.stock.put_stock(body={"AB": 1, "abc": 2})
    client.with_options(validate=False).stock.put_stock(body={"abc": 2})
assert transport.requests[0].body == b'{"AB":1}'
assert STOCK.decode({"abc": 2}) == {"abc": 2}
data = {"by_size": {"s": 1.5, "xl": 2}, "short": {"abc": [], "abcd": None}}
prices = Prices.from_dict(data)
assert prices.to_dict() == data
assert [p.path for p in Prices.shape.problems(data, request=True)] == ["short.abcd"]
