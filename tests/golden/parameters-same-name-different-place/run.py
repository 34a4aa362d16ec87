"""A name in two places is two arguments; an operation overrides what its path declares."""

from sample import SampleClient
from sample.testing import FakeTransport, reply

transport = FakeTransport([reply(204), reply(204)])
with SampleClient(transport=transport) as client:
    client.items.get_item(id_path=1, id_query="q", id_header="h", limit="all")
    client.items.delete_item(id=1, limit=5)
get, delete = transport.requests
assert get.url == "https://api.example.com/items/1?id=q&limit=all"
assert get.headers["ID"] == "h"
assert (delete.method, delete.url) == ("DELETE", "https://api.example.com/items/1?limit=5")
