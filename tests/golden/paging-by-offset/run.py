"""An offset grows by the items that came, however many that are."""

from sample import SampleClient
from sample.testing import FakeTransport, reply


def client_for(*pages):
    transport = FakeTransport([reply(200, {"items": page}) for page in pages])
    return SampleClient(transport=transport), transport


client, transport = client_for(["a", "b"], ["c"], None)
assert list(client.products.iter_products()) == ["a", "b", "c"]
assert [request.url[-7:] for request in transport.requests] == ["start=0", "start=2", "start=3"]

client, _ = client_for(["a", "b"], ["c", "d"])
listing = client.products.iter_products()
assert [next(listing) for _ in range(3)] == ["a", "b", "c"]
client, transport = client_for(["c", "d"], [])
assert list(client.products.iter_products(resume_token=listing.resume_token)) == ["d"]
assert transport.requests[0].url.endswith("start=2")
