"""The fake server answers with the document's own examples, and with samples elsewhere."""

from sample import BadRequestError, SampleClient
from sample.testing import fake_server

server = fake_server()
client = SampleClient(transport=server)

assert [order.to_dict() for order in client.orders.iter_orders()] == [
    {"number": "A-1", "total": 19.9}
]
assert client.orders.create_order(number="A-2").number == '""" {{ B-1 }} \u202e\\'
assert server.requests[-1].operation == "orders.create_order"
assert server.requests[-1].json == {"number": "A-2"}
# The example of the schema contradicts its type.
assert client.orders.get_order(number="A 1").total == 5
assert server.requests[-1].path == {"number": "A 1"}
# The most specific path wins.
assert client.orders.get_summary() == "text"

try:
    client.with_options(validate=False).orders.create_order(number="A")
except BadRequestError as error:
    assert "body.number: must have at least 3 characters, has 1" in str(error)
else:
    raise AssertionError("a body that does not fit was taken")
