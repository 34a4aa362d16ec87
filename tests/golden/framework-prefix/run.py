"""What a framework puts before every operationId is not part of a method's name."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 3)
with SampleClient(transport=transport) as client:
    client.results.get_results()
    client.results.get_result(id=1)
    client.stocks.update_stock()
assert [request.url.rpartition("/")[2] for request in transport.requests] == [
    "results",
    "1",
    "stocks",
]
