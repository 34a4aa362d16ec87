"""The next page starts behind the last item of a page, which is named by one of its properties."""

import asyncio

import pytest
from sample import AsyncSampleClient, PagingError, SampleClient
from sample.testing import FakeTransport, fake_server, reply


def page(*ids, more):
    data = [{"id": name} for name in ids]
    return reply(200, {"object": "list", "data": data, "has_more": more})


def asked(transport):
    return [request.url.partition("?")[2] for request in transport.requests]


pages = [page("a", "b", more=True), page("c/1", more=True), page("d", more=False)]
transport = FakeTransport(pages.copy())
client = SampleClient(transport=transport)
listing = client.orders.iter_orders(limit=2)
taken = [next(listing).id for _ in range(3)]
token = listing.resume_token
assert [*taken, *(order.id for order in listing)] == ["a", "b", "c/1", "d"]
assert asked(transport) == [
    "limit=2",
    "starting_after=b&limit=2",
    "starting_after=c%2F1&limit=2",
]

transport.replies = pages[1:]
assert [o.id for o in client.orders.iter_orders(limit=2, resume_token=token)] == ["d"]
transport.replies = pages[1:]
listing = client.orders.iter_orders(starting_after="b")
assert [[order.id for order in each.data] for each in listing.pages()] == [["c/1"], ["d"]]

# An empty page is the end, whatever it says.
transport.replies = [page("a", more=True), page(more=True)]
assert [order.id for order in client.orders.iter_orders()] == ["a"]

# A server that ignores what it is sent, and an item that cannot be named.
transport.replies = [page("a", "b", more=True), page("a", "b", more=True)]
with pytest.raises(PagingError, match="token twice"):
    list(client.orders.iter_orders())
for nameless in ({}, {"id": ""}):
    data = [{"id": "a"}, nameless]
    transport.replies = [reply(200, {"object": "list", "data": data, "has_more": True})]
    taken = []
    with pytest.raises(PagingError, match="nothing to send as starting_after") as caught:
        taken.extend(client.orders.iter_orders())
    assert len(taken) == 2
    assert caught.value.resume_token
    # The id of the last page is not needed.
    transport.replies = [reply(200, {"object": "list", "data": data, "has_more": False})]
    assert len(list(client.orders.iter_orders())) == 2


FIRST, SECOND = (f"00000000-0000-4000-8000-00000000000{digit}" for digit in "12")


async def events():
    transport = FakeTransport(
        [
            reply(200, [{"event-id": FIRST}]),
            reply(200, [None, {"event-id": SECOND}]),
            reply(200, []),
        ]
    )
    async with AsyncSampleClient(transport=transport) as client:
        listing = client.events.iter_events()
        found = [str(event.event_id) if event else "" async for event in listing]
    assert found == [FIRST, "", SECOND]
    assert asked(transport) == ["", f"since={FIRST}", f"since={SECOND}"]


asyncio.run(events())
client = SampleClient(transport=fake_server())
assert len(list(client.orders.iter_orders())) == 1
assert list(client.events.iter_events()) == []
