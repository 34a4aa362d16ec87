"""A default is told, not sent: the server knows its own."""

from sample import SampleClient
from sample.models import Hit
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(200, {"title": "a"})])
with SampleClient(base_url="https://api.example.com", transport=transport) as client:
    hit = client.search.search(q="pen")
assert transport.requests[0].url == "https://api.example.com/search?q=pen"
assert hit == Hit(title="a")
assert hit.to_dict() == {"title": "a"}
assert "limit: Largest number of hits. Default: 20." in (client.search.search.__doc__ or "")
