"""What a path declares goes for all of its operations, unless one declares it anew."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204)] * 2)
with SampleClient(transport=transport) as client:
    client.items.list_items(
        shop_path="a b", shop_query="c", lang="de", limit="all", x_trace="t", debug=True
    )
    client.items.delete_items(shop="a", lang="fr", limit=3)
first, second = transport.requests
assert first.url == "https://api.example.com/shops/a%20b/de/items?limit=all&shop=c"
assert (first.headers["x-trace"], first.headers["cookie"]) == ("t", "debug=true")
assert second.url == "https://api.example.com/shops/a/fr/items?limit=3"
