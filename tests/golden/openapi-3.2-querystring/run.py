"""One parameter that is the whole query."""

from sample import SampleClient
from sample._runtime.testing import FakeTransport, reply
from sample.models import ByFormFilter

transport = FakeTransport([reply(204), reply(204), reply(204)])
with SampleClient(transport=transport) as client:
    client.search.by_form(filter=ByFormFilter(text="a&b", tags=["x", "y"]))
    client.search.by_json(query=[1, 2])
    client.search.by_json()

assert [request.url for request in transport.requests] == [
    "https://api.example.com/form?text=a%26b&tags=x&tags=y",
    "https://api.example.com/json?%5B1%2C2%5D",
    "https://api.example.com/json",
]
