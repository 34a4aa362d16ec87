"""A next page told as a URL: its token goes into the same operation, whatever host the URL has."""

import pytest
from sample import PagingError, SampleClient
from sample.testing import FakeTransport, reply


def page(items, url):
    return reply(200, {"data": items, "links": {"next": url}})


transport = FakeTransport(
    [
        page(["a"], "https://elsewhere.example/x?limit=9&after=t%2F1"),
        page(["b"], "?after=2"),
        page([], None),
    ]
)
client = SampleClient(transport=transport)
assert list(client.products.iter_products(limit=1)) == ["a", "b"]
assert [request.url for request in transport.requests] == [
    "https://api.example.com/products?limit=1",
    "https://api.example.com/products?after=t%2F1&limit=1",
    "https://api.example.com/products?after=2&limit=1",
]
for url in ("/products", "https://[", "?before=1", "?after="):
    transport.replies = [page(["a"], url)]
    with pytest.raises(PagingError, match="URL of the next page has no after"):
        list(client.products.iter_products())
