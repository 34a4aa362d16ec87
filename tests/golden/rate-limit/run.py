"""A declared quota makes the client wait instead of being refused."""

from sample import SampleClient
from sample.testing import FakeClock, FakeTransport, reply

clock = FakeClock()
with SampleClient(transport=FakeTransport([reply(204)] * 3), clock=clock) as client:
    for _ in range(3):
        client.prices.list_prices()
assert sum(clock.slept) >= 60

clock = FakeClock()
transport = FakeTransport([reply(500), reply(204)])
with SampleClient(transport=transport, clock=clock) as client:
    client.prices.create_price()
assert [request.method for request in transport.requests] == ["POST", "POST"]
