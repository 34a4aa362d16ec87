"""However a listing is interrupted and a server behaves: nothing is lost, given twice or
endless."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oasmith.runtime import errors
from oasmith.runtime.constraints import Limited
from oasmith.runtime.contents import Json
from oasmith.runtime.http import Request, Response
from oasmith.runtime.item_paging import ByLastItem
from oasmith.runtime.operation import Operation, Parameter
from oasmith.runtime.paging import AsyncPager, ByOffset, ByPage, Pager, Paging
from oasmith.runtime.shapes import Array, Integer
from oasmith.runtime.testing import FakeClock, FakeTransport, reply
from tests.runtime.shop import AsyncShopClient, ShopClient

Answer: TypeAlias = Callable[[dict[str, str]], Response]

FAULTS: dict[str, Callable[[], Response]] = {
    "500": lambda: reply(500),
    "429": lambda: reply(429),
    "404": lambda: reply(404, {"message": "gone"}),
    "no JSON": lambda: reply(200, b"{", headers={"Content-Type": "application/json"}),
    "mistyped": lambda: reply(200, {"resources": "a", "nextPageToken": []}),
}
LOST = {"connection": errors.ConnectError, "answer": errors.ConnectionLost}


class Server(FakeTransport):
    """Answers by what the query says; the next of the `faults` comes first, if it is one."""

    def __init__(self, answer: Answer, faults: list[str | None]) -> None:
        super().__init__()
        self.by_query = answer
        self.faults = faults

    def send(self, request: Request) -> Response:
        self.requests.append(request)
        assert len(self.requests) < 1_000, "endless"
        fault = self.faults.pop(0) if self.faults else None
        if fault in LOST:
            raise LOST[fault]("broken")
        query = parse_qs(urlsplit(request.url).query)
        return FAULTS[fault]() if fault else self.by_query({key: v[0] for key, v in query.items()})


class Blocking:
    """A listing in a client of its own, as in a process of its own."""

    def __init__(self, server: Server, token: str | None) -> None:
        client = ShopClient(transport=server, clock=FakeClock(), max_retries=0)
        self.pager = self.listing(client, token)

    def listing(self, client: Any, token: str | None) -> Any:
        return client.shop.iter_names(resume_token=token)

    def next(self) -> Any:
        """The next item; StopIteration at the end."""
        return next(self.pager)


class Awaiting(Blocking):
    """The same, asynchronous."""

    def __init__(self, server: Server, token: str | None) -> None:
        client = AsyncShopClient(transport=server, clock=FakeClock(), max_retries=0)
        self.pager = self.listing(client, token)

    def next(self) -> Any:
        async def one() -> Any:
            return await anext(self.pager, StopIteration)

        item = asyncio.run(one())
        if item is StopIteration:
            raise StopIteration
        return item


SIDES = pytest.mark.parametrize("side", [Blocking, Awaiting])


def collect(
    side: Callable[[Server, str | None], Blocking],
    server: Server,
    stops: list[int],
    at_stop: Callable[[], None] = lambda: None,
) -> tuple[list[Any], errors.PagingError | None]:
    """All items, in a new process after every error and after so many items as `stops` say."""
    taken: list[Any] = []
    token: str | None = None
    while True:
        process = side(server, token)
        left = stops.pop(0) if stops else -1
        try:
            while left:
                taken.append(process.next())
                left -= 1
        except StopIteration:
            again = side(server, process.pager.resume_token)
            with pytest.raises(StopIteration):
                again.next()
            return taken, None
        except errors.PagingError as error:
            return taken, error
        except errors.ClientError as error:
            assert error.resume_token == process.pager.resume_token
        token = json.loads(json.dumps(process.pager.resume_token))
        at_stop()


def numbered(sizes: list[int]) -> list[list[str]]:
    names: Iterator[int] = iter(range(1_000))
    return [[f"n{next(names)}" for _ in range(size)] for size in sizes]


def by_token(pages: list[list[str]], following: dict[int, int], end: Any) -> Answer:
    def answer(query: dict[str, str]) -> Response:
        at = int(query.get("continuation-token", "page 0").removeprefix("page "))
        body: dict[str, Any] = {"resources": pages[at]}
        if at in following:
            body["nextPageToken"] = f"page {following[at]}"
        elif end != "absent":
            body["nextPageToken"] = end
        if not pages[at] and end is None:
            del body["resources"]
        return reply(200, body)

    return answer


sizes = st.lists(st.integers(0, 3), min_size=1, max_size=6)
faults = st.lists(st.sampled_from([None, None, *FAULTS, *LOST]), max_size=8)
stops = st.lists(st.integers(0, 4), max_size=10)
ends = st.sampled_from(["absent", None, ""])


@SIDES
@settings(deadline=None)
@given(sizes=sizes, faults=faults, stops=stops, end=ends)
def test_every_item_comes_once_and_in_order(
    side: Any, sizes: list[int], faults: list[str | None], stops: list[int], end: Any
) -> None:
    pages = numbered(sizes)
    following = {at: at + 1 for at in range(len(pages) - 1)}
    server = Server(by_token(pages, following, end), [*faults])
    rounds = 2 + len(stops) + len(faults)
    assert collect(side, server, stops) == ([name for page in pages for name in page], None)
    assert len(server.requests) <= len(pages) + rounds


@SIDES
@settings(deadline=None)
@given(sizes=sizes, faults=faults, stops=st.lists(st.integers(0, 3), max_size=60), data=st.data())
def test_tokens_that_lead_in_a_circle_always_end_in_an_error(
    side: Any, sizes: list[int], faults: list[str | None], stops: list[int], data: st.DataObject
) -> None:
    pages = numbered(sizes)
    targets = st.integers(0, len(pages) - 1)
    following = {at: data.draw(targets) for at in range(len(pages)) if data.draw(st.booleans())}
    way = [0]
    while way[-1] in following and following[way[-1]] not in way:
        way.append(following[way[-1]])
    server = Server(by_token(pages, following, ""), faults)
    taken, error = collect(side, server, [*stops])
    expected = [name for at in way for name in pages[at]]
    assert (error is None) == (way[-1] not in following)
    assert taken[: len(expected)] == expected
    if error is None:
        assert taken == expected


@SIDES
@settings(deadline=None)
@given(sizes=sizes, stops=stops, changes=st.lists(st.integers(-3, 3), max_size=10))
def test_pages_that_grow_and_shrink_between_processes_lose_nothing_that_stays(
    side: Any, sizes: list[int], stops: list[int], changes: list[int]
) -> None:
    pages = numbered(sizes)
    stays = {name for page in pages for name in page}
    fresh = iter(range(10_000, 20_000))

    def change() -> None:
        for page in pages:
            by = changes.pop(0) if changes else 0
            kept = max(0, len(page) + min(by, 0))
            stays.difference_update(page[kept:])
            page[kept:] = [f"n{next(fresh)}" for _ in range(by)]

    following = {at: at + 1 for at in range(len(pages) - 1)}
    server = Server(by_token(pages, following, None), [])
    taken, error = collect(side, server, stops, change)
    assert error is None
    assert len(set(taken)) == len(taken)
    assert stays <= set(taken)


PAGED: Operation[list[int]] = Operation(
    name="numbers.list",
    method="GET",
    path="/numbers",
    parameters=(Parameter("at", "at", "query", shape=Limited(Integer(), minimum=0)),),
    success={"200": Json(Array(Integer()))},
)


def counted(side: type[Blocking], paging: Paging[list[int], int]) -> Any:
    """The side with a listing of `PAGED`."""

    class Counted(side):  # type: ignore[misc, valid-type]
        def listing(self, client: Any, token: str | None) -> Any:
            kind: Any = AsyncPager if isinstance(client, AsyncShopClient) else Pager
            return kind(client.caller, PAGED, {}, paging, resume_token=token)

    return Counted


plain_faults = st.lists(st.sampled_from([None, "500", "429", "no JSON", *LOST]), max_size=8)


@SIDES
@settings(deadline=None)
@given(
    total=st.integers(0, 12),
    size=st.integers(1, 5),
    first=st.integers(0, 2),
    faults=plain_faults,
    stops=stops,
)
def test_numbered_pages_come_to_the_empty_one(
    side: Any, total: int, size: int, first: int, faults: list[str | None], stops: list[int]
) -> None:
    def answer(query: dict[str, str]) -> Response:
        begin = (int(query["at"]) - first) * size
        return reply(200, list(range(total))[begin : begin + size])

    paging: ByPage[list[int], int] = ByPage(argument="at", items=lambda page: page, first=first)
    taken, error = collect(counted(side, paging), Server(answer, faults), stops)
    assert (taken, error) == (list(range(total)), None)


@SIDES
@settings(deadline=None)
@given(
    total=st.integers(0, 12),
    size=st.lists(st.integers(1, 5), min_size=1),
    faults=plain_faults,
    stops=stops,
)
def test_an_offset_is_right_whatever_sizes_the_pages_have(
    side: Any, total: int, size: list[int], faults: list[str | None], stops: list[int]
) -> None:
    def answer(query: dict[str, str]) -> Response:
        size.append(size.pop(0))
        return reply(200, list(range(total))[int(query["at"]) :][: size[0]])

    paging: ByOffset[list[int], int] = ByOffset(argument="at", items=lambda page: page)
    taken, error = collect(counted(side, paging), Server(answer, faults), stops)
    assert (taken, error) == (list(range(total)), None)


@SIDES
@settings(deadline=None)
@given(size=st.integers(1, 3), last=st.integers(0, 4), stops=stops, kind=st.booleans())
def test_a_server_that_stays_at_its_last_page_is_found_out(
    side: Any, size: int, last: int, stops: list[int], kind: bool
) -> None:
    def answer(query: dict[str, str]) -> Response:
        begin = min(int(query["at"]) if kind else int(query["at"]) * size, last * size)
        return reply(200, list(range(begin, begin + size)))

    paging: Paging[list[int], int] = (
        ByOffset(argument="at", items=lambda page: page)
        if kind
        else ByPage(argument="at", items=lambda page: page, first=0)
    )
    taken, error = collect(counted(side, paging), Server(answer, []), stops)
    assert taken == list(range((last + 1) * size))
    assert error is not None and "page twice" in str(error)


@SIDES
@settings(deadline=None)
@given(total=st.integers(0, 12), size=st.integers(1, 5), faults=plain_faults, stops=stops)
def test_pages_behind_the_last_item_come_to_the_empty_one(
    side: Any, total: int, size: int, faults: list[str | None], stops: list[int]
) -> None:
    def answer(query: dict[str, str]) -> Response:
        begin = int(query["at"]) + 1 if query else 0
        return reply(200, list(range(total))[begin : begin + size])

    taken, error = collect(counted(side, BEHIND), Server(answer, faults), stops)
    assert (taken, error) == (list(range(total)), None)


@SIDES
@settings(deadline=None)
@given(size=st.integers(1, 3), stops=stops)
def test_a_server_that_ignores_which_item_was_the_last_is_found_out(
    side: Any, size: int, stops: list[int]
) -> None:
    taken, error = collect(
        counted(side, BEHIND), Server(lambda _: reply(200, list(range(size))), []), stops
    )
    assert set(taken) == set(range(size))
    assert error is not None and "page token twice" in str(error)


BEHIND: ByLastItem[list[int], int] = ByLastItem(
    argument="at", items=lambda page: page, last=lambda item: item
)

PROCESS = """
import json, sys
from oasmith.runtime.testing import FakeClock
from tests.runtime.shop import ShopClient
from tests.runtime.test_paging_properties import Server, by_token, numbered
pages = numbered([2, 0, 3, 1])
server = Server(by_token(pages, {0: 1, 1: 2, 2: 3}, None), [])
client = ShopClient(transport=server, clock=FakeClock())
listing = client.shop.iter_names(resume_token=sys.argv[1] or None)
taken = [name for _, name in zip(range(int(sys.argv[2])), listing)]
print(json.dumps([taken, listing.resume_token]))
"""


def test_processes_hand_a_listing_on_to_each_other() -> None:
    root = Path(__file__).parents[2]
    taken: list[str] = []
    token = ""
    for count in (1, 3, 1, 9):
        command = [sys.executable, "-c", PROCESS, token, str(count)]
        environment = {"PYTHONPATH": f"{root}:{root / 'generator'}"}
        ran = subprocess.run(
            command, cwd=root, env=environment, capture_output=True, timeout=60, check=True
        )
        names, token = json.loads(ran.stdout)
        taken += names
    assert taken == [name for page in numbered([2, 0, 3, 1]) for name in page]
