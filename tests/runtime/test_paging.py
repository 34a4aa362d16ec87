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


def test_a_listing_goes_on_with_the_very_next_item() -> None:
    client, _ = _client(_page(["a", "b"], "t1"), _page(["c", "d", "e"], "t2"))
    pager = client.shop.iter_names()
    assert [next(pager) for _ in range(3)] == ["a", "b", "c"]
    token = pager.resume_token
    client, transport = _client(_page(["c", "d", "e"]))
    assert list(client.shop.iter_names(resume_token=token)) == ["d", "e"]
    assert transport.requests[0].url.endswith("continuation-token=t1")


def test_a_pager_is_used_up_once() -> None:
    client, _ = _client(_page(["a", "b"], "t1"), _page(["c"]))
    pager = client.shop.iter_names()
    assert (next(pager), list(pager), list(pager)) == ("a", ["b", "c"], [])
    assert list(client.shop.iter_names(resume_token=pager.resume_token)) == []
    assert list(pager.pages()) == []


def test_where_a_page_has_become_shorter_the_next_one_follows() -> None:
    client, _ = _client(_page(["a", "b", "c"], "t1"))
    pager = client.shop.iter_names()
    assert [next(pager) for _ in range(3)] == ["a", "b", "c"]
    client, _ = _client(_page(["a"], "t1"), _page(["d"]))
    assert list(client.shop.iter_names(resume_token=pager.resume_token)) == ["d"]


def test_pages_resume_at_the_page_of_which_items_are_left() -> None:
    client, _ = _client(_page(["a", "b"], "t1"), _page(["c", "d"]))
    pager = client.shop.iter_names()
    assert [next(pager) for _ in range(3)] == ["a", "b", "c"]
    client, _ = _client(_page(["c", "d"]))
    resumed = client.shop.iter_names(resume_token=pager.resume_token)
    assert [page.resources for page in resumed.pages()] == [["c", "d"]]


def test_pages_after_items_repeat_the_page_that_is_half_taken() -> None:
    client, transport = _client(_page(["a", "b"], "t1"), _page(["a", "b"], "t1"), _page(["c"]))
    pager = client.shop.iter_names()
    assert next(pager) == "a"
    assert [page.resources for page in pager.pages()] == [["a", "b"], ["c"]]
    assert len(transport.requests) == 3


@pytest.mark.parametrize(
    "token",
    [
        "",
        "{",
        "null",
        "[1]",
        "[" * 100_000,
        '{"of":"GET /other"}',
        '{"of":"GET /names"}',
        '{"of":"GET /names","with":2745614147,"at":[1]}',
        '{"of":"GET /names","with":2745614147,"at":["t",0,0,[]]}',
        '{"of":"GET /names","with":2745614147,"at":["t",-1,0,null]}',
        '{"of":"GET /names","with":2745614147,"at":["t",0,0,null,null]}',
        '{"of":"GET /names","with":2745614147,"at":["t",0,"0",null]}',
    ],
)
def test_a_token_that_is_none_is_refused(token: str) -> None:
    client, _ = _client()
    with pytest.raises(errors.RequestValidationError, match="resume_token: is") as caught:
        client.shop.iter_names(resume_token=token)
    assert caught.value.operation == "shop.list_names"


def test_a_token_of_a_listing_with_other_arguments_is_refused() -> None:
    client, _ = _client()
    token = client.shop.iter_names(size=2).resume_token
    client.shop.iter_names(size=2, token="elsewhere", resume_token=token)
    with pytest.raises(errors.RequestValidationError, match="other arguments"):
        client.shop.iter_names(size=3, resume_token=token)


def test_a_page_that_fails_tells_where_to_resume() -> None:
    client, _ = _client(_page(["a"], "t1"), reply(500))
    taken: list[str] = []
    with pytest.raises(errors.ServerError) as caught:
        taken.extend(client.shop.iter_names())
    assert taken == ["a"]
    client, transport = _client(_page(["b"]))
    assert list(client.shop.iter_names(resume_token=caught.value.resume_token)) == ["b"]
    assert transport.requests[0].url.endswith("continuation-token=t1")


def test_a_token_given_twice_ends_the_listing_with_an_error() -> None:
    client, _ = _client(_page(["a"], "t1"), _page(["b"], "t2"), _page(["c"], "t1"))
    with pytest.raises(errors.PagingError):
        list(client.shop.iter_names())


def test_an_answer_without_a_body_ends_the_listing() -> None:
    client, transport = _client(_page(["a"], "t"), reply(204))
    assert list(client.shop.iter_names()) == ["a"]
    assert len(transport.requests) == 2


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
        assert (taken, caught.value.resume_token) == (["a", "b"], pager.resume_token)
        transport.replies = [_page(["c"], "t3"), _page(["d"])]
        resumed = client.shop.iter_names(resume_token=pager.resume_token)
        assert [page.resources async for page in resumed.pages()] == [["c"], ["d"]]

    asyncio.run(scenario())
