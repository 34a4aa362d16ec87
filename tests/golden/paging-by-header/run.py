"""The next page told in a header: as a token, or as one of several links."""

import asyncio

import pytest
from sample import AsyncSampleClient, PagingError, SampleClient
from sample.testing import FakeTransport, fake_server, reply

LAST = '<https://api.example.com/products?after=9>; rel="last"'


def page(items, **headers):
    return reply(200, items, headers={name.replace("_", "-"): v for name, v in headers.items()})


NEXT = '<https://elsewhere.example/x?a=1,2&after=t%2F1>; title="a, b; rel=prev"; REL="start Next"'
pages = [
    page(["a"], Link=f"{LAST}, {NEXT}"),
    page(["b"], Link="<?after=2>;rel=next"),
    page(["c"], Link=LAST),
]
transport = FakeTransport(pages)
client = SampleClient(transport=transport)
listing = client.products.iter_products()
assert next(listing) == "a"
token = listing.resume_token
assert list(listing) == ["b", "c"]
asked = [request.url for request in transport.requests]
assert asked == [
    f"https://api.example.com/products{query}" for query in ("", "?after=t%2F1", "?after=2")
]

transport.replies = pages.copy()
assert list(client.products.iter_products(resume_token=token)) == ["b", "c"]

for links in ("<?before=1>; rel=next", "<https://[>; rel=next"):
    transport.replies = [page(["a"], Link=links)]
    with pytest.raises(PagingError, match="URL of the next page has no after"):
        list(client.products.iter_products())
for links in (
    "",
    "rel=next",
    "<" * 100_000,
    '<?after=1>; rel="nextish"',
    '<?after=1>; x="; rel=next"',
):
    transport.replies = [page(["a"], Link=links)]
    assert list(client.products.iter_products()) == ["a"]


async def orders():
    replies = [page({"orders": [1]}, X_Next_Cursor="c/1"), page({"orders": [2, 3]})]
    transport = FakeTransport(replies)
    async with AsyncSampleClient(transport=transport) as client:
        assert [order async for order in client.orders.iter_orders()] == [1, 2, 3]
    assert transport.requests[1].url == "https://api.example.com/orders?cursor=c%2F1"


asyncio.run(orders())
assert list(SampleClient(transport=fake_server()).orders.iter_orders()) == [1]
