"""Several documents and an overlay make one client."""

from sample import SampleClient
from sample.models import Money, Order, Refund
from sample.testing import FakeTransport, reply

transport = FakeTransport(
    [reply(200, [{"total": {"cents": 5}}]), reply(200, {"amount": {"cents": 1}, "reason": "late"})]
)
with SampleClient(transport=transport) as client:
    assert client.orders.all_orders() == [Order(total=Money(cents=5))]
    assert client.refunds.list_refunds() == Refund(amount=Money(cents=1), reason="late")
assert transport.requests[0].url == "https://shop.example.com/orders"
