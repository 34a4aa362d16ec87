"""Objects inside objects are classes named after where they stand."""

import pytest
from sample import DecodeError, SampleClient
from sample.models import (
    Order,
    OrderCustomer,
    OrderCustomerAddress,
    OrderItem,
    OrderItemsItem,
)
from sample.testing import FakeTransport, reply

data = {
    "order": {
        "customer": {"name": "Ada", "address": {"city": "Bern"}},
        "items": [{"sku": "a", "quantity": 1}],
        "notes_by_language": {"de": {"text": "Hallo"}},
    },
    "meta": {"cached": True},
}
transport = FakeTransport([reply(200, data), reply(200, {"order": {"items": [{}]}})])
with SampleClient(base_url="https://api.example.com", transport=transport, strict=True) as client:
    answer = client.orders.get_order(order_id=7)
    with pytest.raises(DecodeError, match=r"order\.items\[0\]\.sku: missing"):
        client.orders.get_order(order_id=7)
assert answer.to_dict() == data
assert answer.order.notes_by_language["de"].text == "Hallo"
assert answer.order == Order(
    customer=OrderCustomer(name="Ada", address=OrderCustomerAddress(city="Bern")),
    items=[OrderItemsItem(sku="a", quantity=1)],
    notes_by_language=answer.order.notes_by_language,
)
assert OrderItem(position=1).to_dict() == {"position": 1}
