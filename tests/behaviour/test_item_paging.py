"""Listings whose next page starts behind the last item, over a real connection.

The package is that of the golden case; the server has 7 orders and gives 3 at a time.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.support.golden_cases import TESTS, Case
from tests.support.installed import installed

ORDERS = [{"id": f"order/{number} &"} for number in range(7)]
Change: TypeAlias = Callable[[dict[str, Any]], None]


class Shop(ThreadingHTTPServer):
    """The server; `change` may spoil a page before it goes out."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str | None] = []
        self.ignores = False
        self.change: Change = lambda page: None

    def page(self, query: dict[str, str]) -> dict[str, Any]:
        """The page behind the item that the query names."""
        after = query.get("starting_after")
        self.asked.append(after)
        ids = [order["id"] for order in ORDERS]
        begin = 0 if after is None or self.ignores else ids.index(after) + 1
        data = [dict(order) for order in ORDERS[begin : begin + 3]]
        page = {"object": "list", "data": data, "has_more": begin + 3 < len(ORDERS)}
        self.change(page)
        return page


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Shop

    def do_GET(self) -> None:
        body = json.dumps(self.server.page(dict(parse_qsl(urlsplit(self.path).query)))).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""


@pytest.fixture
def shop() -> Iterator[Shop]:
    server = Shop()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def package() -> Iterator[Any]:
    case = Case(TESTS / "golden" / "paging-by-last-item")
    with installed(case.outcome().files or {}, "sample"):
        yield import_module("sample")


Take: TypeAlias = Callable[..., list[Any]]


@pytest.fixture(params=["blocking", "awaiting"])
def take(request: pytest.FixtureRequest, package: Any, shop: Shop) -> Take:
    """Appends what a listing gives, items or pages, to a list, and returns the list."""
    url = f"http://127.0.0.1:{shop.server_port}"

    def blocking(into: list[Any], pages: bool = False, **arguments: Any) -> list[Any]:
        with package.SampleClient(base_url=url) as client:
            listing = client.orders.iter_orders(**arguments)
            into.extend(listing.pages() if pages else listing)
        return into

    async def awaiting(into: list[Any], pages: bool = False, **arguments: Any) -> list[Any]:
        async with package.AsyncSampleClient(base_url=url) as client:
            listing = client.orders.iter_orders(**arguments)
            async for each in listing.pages() if pages else listing:
                into.append(each)
        return into

    if request.param == "blocking":
        return blocking
    return lambda *args, **arguments: asyncio.run(awaiting(*args, **arguments))


def _ids(orders: list[Any]) -> list[str]:
    return [order.id for order in orders]


def test_all_items_come_and_the_flag_ends_them(shop: Shop, take: Take) -> None:
    assert _ids(take([])) == [order["id"] for order in ORDERS]
    assert shop.asked == [None, "order/2 &", "order/5 &"]


def test_pages_come_whole_from_any_item_on(shop: Shop, take: Take) -> None:
    pages = take([], pages=True, starting_after="order/1 &")
    assert [len(page.data) for page in pages] == [3, 2]
    assert [page.has_more for page in pages] == [True, False]
    assert shop.asked == ["order/1 &", "order/4 &"]


def test_a_server_that_ignores_the_parameter_is_found_out(
    shop: Shop, take: Take, package: Any
) -> None:
    shop.ignores = True
    taken: list[Any] = []
    with pytest.raises(package.PagingError, match="token twice"):
        take(taken)
    assert len(shop.asked) == 2
    assert _ids(taken) == [order["id"] for order in ORDERS[:3]] * 2


def test_an_item_without_id_is_an_error_after_it_was_given(
    shop: Shop, take: Take, package: Any
) -> None:
    shop.change = lambda page: page["data"][-1].clear()
    taken: list[Any] = []
    with pytest.raises(package.PagingError, match="nothing to send as starting_after") as caught:
        take(taken)
    assert len(taken) == 3
    shop.change = lambda page: None
    assert _ids(take([], resume_token=caught.value.resume_token)) == [
        order["id"] for order in ORDERS[3:]
    ]
