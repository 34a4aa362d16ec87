"""Numbered pages: up to an empty one, or until the page says that it is the last."""

import asyncio

import pytest
from sample import ApiError, AsyncSampleClient, PagingError, SampleClient
from sample.testing import FakeTransport, reply


def client_for(*pages):
    transport = FakeTransport(
        [reply(200, page) if page is not None else reply(204) for page in pages]
    )
    return SampleClient(transport=transport, max_retries=0), transport


client, transport = client_for(["a", "b"], ["c"], [])
assert list(client.products.iter_products()) == ["a", "b", "c"]
assert [request.url[-6:] for request in transport.requests] == ["page=1", "page=2", "page=3"]
client, _ = client_for(["a"], None)
assert list(client.products.iter_products()) == ["a"]
client, _ = client_for(["c"], None)
assert list(client.products.iter_products(page=7)) == ["c"]

# A server that gives its last page for ever is found out.
client, _ = client_for(["a"], ["b"], ["b"])
listing = client.products.iter_products()
assert [next(listing), next(listing)] == ["a", "b"]
with pytest.raises(PagingError) as twice:
    next(listing)
client, _ = client_for(["b"], [])
assert list(client.products.iter_products(resume_token=twice.value.resume_token)) == []

client, transport = client_for(
    {"hits": ["a"], "meta": {"more": True}}, {"hits": ["b"], "meta": None}
)
assert list(client.products.iter_products_2(q="x")) == ["a", "b"]
assert [request.url[-3:] for request in transport.requests] == ["p=0", "p=1"]
assert {request.body for request in transport.requests} == {b'{"q":"x"}'}

# A server that has no page behind the last one says so with a status; the first page must be there.


def orders(*replies):
    transport = FakeTransport(replies)
    return SampleClient(transport=transport, max_retries=0).orders, transport


found, _ = orders(reply(200, ["a"]), reply(200, ["b"]), reply(404))
listing = found.iter_orders()
assert [*listing] == ["a", "b"]
assert [*listing] == []
token = listing.resume_token
found, transport = orders()
assert [*found.iter_orders(resume_token=token)] == []
assert transport.requests == []
found, _ = orders(reply(200, ["a"]), reply(404))
assert [*found.iter_orders().pages()] == [["a"]]
found, transport = orders(reply(200, ["a", "b"]), reply(400))
assert [*found.iter_stocks()] == ["a", "b"]
assert transport.requests[1].url[-7:] == "start=2"
for first in (404, 500):
    found, _ = orders(reply(first))
    with pytest.raises(ApiError):
        next(found.iter_orders())
for status in (403, 500):
    found, _ = orders(reply(200, ["a"]), reply(status), reply(404))
    listing = found.iter_orders()
    next(listing)
    with pytest.raises(ApiError) as failed:
        next(listing)
    assert failed.value.resume_token
    assert [*listing] == []


async def awaited():
    transport = FakeTransport([reply(200, ["a"]), reply(404)])
    async with AsyncSampleClient(transport=transport, max_retries=0) as client:
        assert [order async for order in client.orders.iter_orders()] == ["a"]


asyncio.run(awaited())
