"""Null among the values of an enum, as OpenAPI 3.0 writes it."""

from sample import UNSET
from sample.models import Colour, Order, Status

for data in (
    {"status": None, "size": None, "colour": None},
    {"status": "open", "size": "s", "colour": "red"},
    {"status": "lost", "size": "xl", "colour": "blue"},
):
    assert Order.from_dict(data).to_dict() == data
assert list(Status) == ["open", "closed"]
order = Order.from_dict({"status": "closed"})
assert (order.status, order.size, order.colour) == (Status.CLOSED, UNSET, UNSET)
assert Order(status=None, colour=Colour.RED).to_dict() == {"status": None, "colour": "red"}
