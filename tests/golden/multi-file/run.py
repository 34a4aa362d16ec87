"""References into other files, back and around in cycles, make one client."""

import pytest
from sample import NotFoundError, SampleClient
from sample.models import Fault, Money, Order
from sample.testing import FakeTransport, reply

order = {"id": "2", "total": {"cents": 5}, "replaces": {"id": "1"}, "refunds": []}
transport = FakeTransport(
    [reply(200, order), reply(204), reply(404, {"reason": "gone", "cause": {"reason": "sold"}})]
)
with SampleClient(transport=transport) as client:
    found = client.orders.get_order(id="2")
    assert found == Order(id="2", total=Money(cents=5), replaces=Order(id="1"), refunds=[])
    client.refunds.create_refund(amount=Money(cents=5), order=Order(id="2"))
    with pytest.raises(NotFoundError) as gone:
        client.orders.get_order(id="3")
assert gone.value.body == Fault(reason="gone", cause=Fault(reason="sold"))
