from __future__ import annotations

import asyncio

import pytest

from oasmith.runtime import errors
from oasmith.runtime.http import Response
from oasmith.runtime.testing import FakeClock, FakeTransport, Reply, reply
from tests.runtime.shop import AsyncShopClient, ShopClient


def _page(names: list[str] | None, token: str | None = None) -> Response:
    return reply(200, {"resources": names, "nextPageToken": token})


def _client(*replies: Reply) -> tuple[ShopClient, FakeTransport]:
    transport = FakeTransport(replies)
    return ShopClient(transport=transport, clock=FakeClock(), max_retries=0), transport


def test_all_items_of_all_pages_come_in_order() -> None:
    client, transport = _client(_page(["a", "b"], "t1"), _page(None, "t2"), _page(["c"], ""))
    assert list(client.shop.iter_names()) == ["a", "b", "c"]
    assert [request.url.partition("?")[2] for request in transport.requests] == [
        "",
        "continuation-token=t1",
        "continuation-token=t2",
    ]


def test_pages_are_fetched_only_when_needed() -> None:
    client, transport = _client(_page(["a", "b"], "t1"))
    assert next(iter(client.shop.iter_names())) == "a"
    assert len(transport.requests) == 1


def test_the_token_names_the_page_that_is_not_yet_used_up() -> None:
    client, _ = _client(_page(["a", "b"], "t1"), _page(["c", "d"], "t2"))
    pager = client.shop.iter_names()
    seen = []
    for name in pager:
        seen.append(name)
        if name == "c":
            break
    assert (seen, pager.token) == (["a", "b", "c"], "t1")
    client, transport = _client(_page(["c", "d"]))
    assert list(client.shop.iter_names(token="t1")) == ["c", "d"]
    assert transport.requests[0].url.endswith("continuation-token=t1")


def test_a_page_that_fails_tells_where_to_resume() -> None:
    client, _ = _client(_page(["a"], "t1"), reply(500))
    taken: list[str] = []
    with pytest.raises(errors.ServerError) as caught:
        taken.extend(client.shop.iter_names())
    assert (taken, caught.value.page_token) == (["a"], "t1")


def test_a_token_given_twice_ends_the_listing_with_an_error() -> None:
    client, _ = _client(_page(["a"], "t1"), _page(["b"], "t2"), _page(["c"], "t1"))
    with pytest.raises(errors.PagingError):
        list(client.shop.iter_names())


def test_pages_come_as_the_server_gave_them() -> None:
    client, _ = _client(_page(["a"], "t1"), _page(["b"]))
    assert [page.resources for page in client.shop.iter_names().pages()] == [["a"], ["b"]]


def test_the_asynchronous_pager_does_the_same() -> None:
    async def scenario() -> None:
        transport = FakeTransport([_page(["a"], "t1"), _page(["b"], "t2"), reply(500)])
        client = AsyncShopClient(transport=transport, clock=FakeClock(), max_retries=0)
        pager, taken = client.shop.iter_names(), []
        with pytest.raises(errors.ServerError) as caught:
            async for name in pager:
                taken.append(name)
        assert (taken, caught.value.page_token, pager.token) == (["a", "b"], "t2", "t2")

    asyncio.run(scenario())
