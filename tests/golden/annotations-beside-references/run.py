"""What is said beside one reference makes no other class, and is found through references."""

from sample import SampleClient
from sample.models import Address, Color, Order
from sample.testing import FakeTransport, reply

here = {"street": "High Street"}
names = ("beside", "around", "within", "one_of", "any_of", "or_null", "deep", "old")
data = {"serial": 1, "stamp": "2024-01-02T03:04:05Z", "name": "x", "stops": [here], "color": "red"}
order = Order.from_dict(data | dict.fromkeys(names, here) | {"paint": "green"})
assert all(isinstance(getattr(order, name), Address) for name in names)
assert order.stops == [Address(street="High Street")]
assert (order.color, order.paint) == (Color.RED, Color.GREEN)

transport = FakeTransport([reply(data=data)])
with SampleClient(transport=transport) as client:
    sent = Order(name="x", serial=7, deep=Address(street="a"), within=Address(street="b"))
    client.orders.create_order(body=sent)
assert transport.requests[0].body == b'{"name":"x","within":{"street":"b"}}'
