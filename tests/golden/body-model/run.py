"""`bodies = "model"`: methods take a body as one argument."""

from sample import SampleClient
from sample.models import Order
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)])
with SampleClient(transport=transport) as client:
    client.orders.create_order("s", body=Order(sku="a", quantity=2))
assert transport.requests[0].body == b'{"sku":"a","quantity":2}'
