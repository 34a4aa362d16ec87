"""Known values are members; others stay as they came, also on their way back."""

from sample import SampleClient
from sample.models import Order, Priority, Status
from sample.testing import FakeTransport, reply

data = [{"status": "open", "priority": 3}, {"status": "lost", "priority": 9, "history": ["open"]}]
transport = FakeTransport([reply(200, data)])
with SampleClient(base_url="https://api.example.com", transport=transport) as client:
    known, unknown = client.orders.list_orders(status=Status.IN_PROGRESS)
assert transport.requests[0].url == "https://api.example.com/orders?status=in_progress"
assert known.status is Status.OPEN and known.priority is Priority.VALUE_3
assert (unknown.status, unknown.priority, unknown.history) == ("lost", 9, [Status.OPEN])
assert [order.to_dict() for order in (known, unknown)] == data
assert Order(status=Status.SHIPPED).to_dict() == {"status": "shipped"}
