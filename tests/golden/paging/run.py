"""The items of all pages as one iterable, sync and async."""

import asyncio

from sample import AsyncSampleClient, SampleClient
from sample.models import Product
from sample.testing import FakeTransport, reply

PAGES = [
    reply(200, {"data": [{"sku": "a"}, {"sku": "b"}], "meta": {"cursors": {"next": "t 1"}}}),
    reply(200, {"data": [{"sku": "c"}], "meta": {"cursors": {"next": None}}}),
]
URLS = [
    "https://api.example.com/products?size=2",
    "https://api.example.com/products?page-token=t%201&size=2",
]
ITEMS = [Product(sku=sku) for sku in "abc"]

transport = FakeTransport(PAGES)
with SampleClient(transport=transport) as client:
    assert list(client.products.iter_products(size=2)) == ITEMS
assert [request.url for request in transport.requests] == URLS


async def scenario() -> None:
    transport = FakeTransport(PAGES)
    async with AsyncSampleClient(transport=transport) as client:
        assert [item async for item in client.products.iter_products(size=2)] == ITEMS
    assert [request.url for request in transport.requests] == URLS


asyncio.run(scenario())
