"""Quotas with several windows, shared by a bucket and by the document."""

import asyncio

from sample import AsyncSampleClient, SampleClient
from sample.testing import FakeClock, FakeTransport, reply


class Server:
    """Tells when each call came."""

    def __init__(self, clock):
        self.clock, self.came = clock, []

    def send(self, request):
        self.came.append(self.clock.monotonic())
        return reply(204)

    async def asend(self, request):
        return self.send(request)

    def close(self):
        """Nothing is open."""


clock = FakeClock()
server, start = Server(clock), clock.monotonic()
client = SampleClient(transport=server, clock=clock, quota_share=1.0, timeout=10_000)
for _ in range(3):
    client.prices.list_prices()  # two in a second
client.stocks.list_stocks()  # the fourth of the bucket
client.stocks.list_stocks()
client.prices.list_prices()
assert [round(t - start) for t in server.came] == [0, 0, 1, 1, 60, 60]
for _ in range(3):
    client.prices.create_price()  # the ninth of the document waits an hour
assert [round(t - start) for t in server.came[6:]] == [60, 60, 3600]

# A request without an operation is one of the document's, unless it goes elsewhere.
clock = FakeClock()
server, start = Server(clock), clock.monotonic()
client = SampleClient(transport=server, clock=clock, quota_share=1.0, timeout=10_000)
for _ in range(4):
    client.prices.create_price()
    client.request("GET", "/undocumented")
client.request("GET", "https://other.example.com/x", allow_other_server=True)
client.request("GET", "/undocumented")
client.stocks.list_stocks()
assert [round(t - start) for t in server.came] == [0] * 9 + [3600] * 2

# What a response tells does not lower a quota of which it may not speak.
clock = FakeClock()
told = reply(204, headers={"X-RateLimit-Limit": "1"})
client = SampleClient(transport=FakeTransport([told] * 4), clock=clock, quota_share=1.0)
for _ in range(4):
    client.prices.list_prices()
assert clock.slept == [1]


async def awaited():
    clock = FakeClock()
    server = Server(clock)
    client = AsyncSampleClient(transport=server, clock=clock, quota_share=1.0)
    for _ in range(5):
        await client.prices.list_prices()
    assert [round(t - server.came[0]) for t in server.came] == [0, 0, 1, 1, 60]


asyncio.run(awaited())
