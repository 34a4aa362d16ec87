"""Forks and event loops: each process and each loop has connections and locks of its own."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from oasmith.runtime.aiohttp_transport import AiohttpTransport
from oasmith.runtime.concurrency import Kept
from oasmith.runtime.contents import Nothing
from oasmith.runtime.http import Headers, Request, Response
from oasmith.runtime.limits import LocalBucket, RateLimit
from oasmith.runtime.oauth import ClientCredentials
from oasmith.runtime.operation import Operation
from oasmith.runtime.retries import RetryBudget
from oasmith.runtime.stdlib_transport import StdlibTransport
from oasmith.runtime.testing import FakeClock, FakeTransport, reply
from tests.runtime.kinds import OWNED, OWNED_AWAITED, kind_of, params
from tests.runtime.shop import AsyncShopClient, ShopClient
from tests.runtime.test_transports import _running, _Server

START: Operation[None] = Operation(
    name="x.start", method="POST", path="/a", security=(("Token",),), success={"201": Nothing()}
)


@pytest.fixture
def server() -> Iterator[_Server]:
    with _running(_Server()) as server:
        yield server


@contextmanager
def quietly() -> Iterator[None]:
    """Nothing warns, not even what is collected, and asyncio logs nothing."""
    told: list[Any] = []
    handler: Any = logging.Handler()
    handler.emit = told.append
    outer, sys.unraisablehook = sys.unraisablehook, told.append
    logging.getLogger("asyncio").addHandler(handler)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            yield
            gc.collect()
    finally:
        sys.unraisablehook = outer
        logging.getLogger("asyncio").removeHandler(handler)
    assert told == []


class Children:
    """Processes that are forked; each has to come to its end without a fault."""

    def __init__(self) -> None:
        self._pids: list[int] = []

    def fork(self, work: Callable[[], object]) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # there are threads
            pid = os.fork()
        if pid:
            self._pids.append(pid)
            return
        code = 1
        try:
            with quietly():
                work()
            code = 0
        except BaseException:  # noqa: BLE001 - it is told, and the process ends
            traceback.print_exc()
        finally:
            os._exit(code)

    def join(self) -> None:
        assert [os.waitpid(pid, 0)[1] for pid in self._pids] == [0] * len(self._pids)


def _post(server: _Server, text: str) -> Request:
    headers = Headers([("Content-Type", "text/plain")])
    return Request("POST", server.url + "/echo", headers, text.encode())


def _echoes(server: _Server, transport: Any, who: int) -> None:
    for number in range(20):
        text = f"{who}: {number}"
        assert transport.send(_post(server, text)).body == text.encode()


async def _echoes_awaited(server: _Server, transport: Any, who: int) -> None:
    texts = [f"{who}: {number}" for number in range(20)]
    for text in texts:
        assert (await transport.asend(_post(server, text))).body == text.encode()
    sent = [transport.asend(_post(server, text)) for text in texts]
    assert [answer.body.decode() for answer in await asyncio.gather(*sent)] == texts


@pytest.mark.parametrize("kind", params(OWNED))
def test_four_children_and_their_parent_have_their_own_connections(
    server: _Server, kind: Any
) -> None:
    transport, children = kind(), Children()
    _echoes(server, transport, -1)

    def work() -> None:
        _echoes(server, transport, os.getpid())
        transport.close()

    for _ in range(4):
        children.fork(work)
    _echoes(server, transport, -2)
    children.join()
    _echoes(server, transport, -3)
    assert server.connections >= 5  # more on a slow machine: httpx2 drops what is idle for 5 s
    transport.close()


@pytest.mark.parametrize("kind", params(OWNED))
def test_a_child_that_only_drops_its_copy_disturbs_nobody(server: _Server, kind: Any) -> None:
    transports, children = [kind()], Children()
    _echoes(server, transports[0], 1)
    children.fork(transports.clear)
    children.fork(lambda: transports[0].close())
    children.join()
    _echoes(server, transports[0], 2)
    assert (
        server.connections == 1 or kind_of(transports[0]) == "httpx"
    )  # it drops what is idle for 5 s
    transports[0].close()


def test_a_child_of_a_child_has_its_own_connections_too(server: _Server) -> None:
    transport, children = StdlibTransport(), Children()
    _echoes(server, transport, 1)

    def last() -> None:
        _echoes(server, transport, 3)
        transport.close()

    def work() -> None:
        _echoes(server, transport, 2)
        grandchildren = Children()
        grandchildren.fork(last)
        _echoes(server, transport, 4)
        grandchildren.join()
        transport.close()

    children.fork(work)
    children.join()
    _echoes(server, transport, 5)
    assert server.connections == 3
    transport.close()


@pytest.mark.parametrize("kind", params(OWNED_AWAITED))
def test_children_of_a_running_loop_have_their_own_connections(server: _Server, kind: Any) -> None:
    transport, children = kind(), Children()

    async def child() -> None:
        await _echoes_awaited(server, transport, os.getpid())
        await transport.aclose()

    async def parent() -> None:
        await transport.asend(_post(server, "first"))
        for _ in range(4):
            children.fork(lambda: asyncio.run(child()))
        children.fork(lambda: None)
        await asyncio.to_thread(children.join)
        await transport.asend(_post(server, "second"))
        before = server.connections
        for number in range(20):
            text = str(number)
            assert (await transport.asend(_post(server, text))).body == text.encode()
        assert server.connections == before
        await transport.aclose()

    with quietly():
        asyncio.run(parent())


@pytest.mark.parametrize("kind", params(OWNED_AWAITED))
def test_children_after_a_loop_have_their_own_connections(server: _Server, kind: Any) -> None:
    transport, children = kind(), Children()

    def asking(who: int) -> Callable[[], None]:
        return lambda: asyncio.run(_echoes_awaited(server, transport, who))

    asyncio.run(_echoes_awaited(server, transport, 1))
    for who in range(4):
        children.fork(asking(who))
    asyncio.run(_echoes_awaited(server, transport, 2))
    children.join()


@pytest.mark.parametrize("kind", params(OWNED_AWAITED))
def test_three_event_loops_in_a_row_give_right_answers(server: _Server, kind: Any) -> None:
    transport = kind()
    with quietly():
        for who in range(3):
            asyncio.run(_echoes_awaited(server, transport, who))
        asyncio.run(transport.aclose())
        del transport


@pytest.mark.parametrize("kind", params(OWNED_AWAITED))
def test_connections_end_with_their_loop(server: _Server, kind: Any) -> None:
    transport = kind()
    for connections in (1, 2, 3):
        assert asyncio.run(transport.asend(_post(server, "a"))).body == b"a"
        assert server.connections == connections
        assert server.closed.acquire(timeout=10)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        transport.__del__()


@pytest.mark.parametrize("kind", params(OWNED_AWAITED))
def test_a_loop_may_be_closed_without_a_word(
    server: _Server, kind: Any, caplog: pytest.LogCaptureFixture
) -> None:
    transport = kind()
    for who in range(3):
        loop = asyncio.new_event_loop()
        loop.run_until_complete(_echoes_awaited(server, transport, who))
        loop.close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # asyncio tells what the loop left open
        asyncio.run(_echoes_awaited(server, transport, 4))
        gc.collect()
    assert caplog.records == []


@pytest.mark.parametrize("kind", params(OWNED_AWAITED))
def test_loops_in_several_threads_have_their_own_connections(server: _Server, kind: Any) -> None:
    transport, met, failures = kind(), threading.Barrier(3), list[BaseException]()

    async def scenario(who: int) -> None:
        await transport.asend(_post(server, "first"))
        await asyncio.to_thread(met.wait, 60)
        await transport.asend(_post(server, "second"))
        await asyncio.to_thread(met.wait, 60)
        before = server.connections
        for number in range(10):
            text = f"{who}: {number}"
            assert (await transport.asend(_post(server, text))).body == text.encode()
        assert server.connections == before

    def work(who: int) -> None:
        try:
            asyncio.run(scenario(who))
        except BaseException as error:  # noqa: BLE001 - it fails the test
            failures.append(error)

    threads = [threading.Thread(target=work, args=(who,)) for who in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_a_limit_of_connections_holds_in_each_loop(server: _Server) -> None:
    transport = AiohttpTransport(max_connections=1)
    for connections in (1, 2, 3):
        asyncio.run(_echoes_awaited(server, transport, connections))
        assert server.connections == connections


@pytest.mark.parametrize("kind", params(OWNED_AWAITED))
def test_a_client_that_was_closed_stays_so_in_other_loops(server: _Server, kind: Any) -> None:
    transport = kind()
    asyncio.run(transport.asend(_post(server, "a")))
    asyncio.run(transport.aclose())
    with pytest.raises(Exception, match="the client is closed"):
        asyncio.run(transport.asend(_post(server, "a")))


# -- locks -----------------------------------------------------------------------------------


def test_each_process_has_one_for_all_its_threads() -> None:
    made: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    kept = Kept(make)
    first, children = kept(), Children()
    assert kept() is first

    def work() -> None:
        second = kept()
        assert second is not first
        assert kept() is second
        assert kept.present() == [second]
        assert kept.taken() is second
        assert kept.taken() is None

    children.fork(work)
    children.join()
    assert kept.present() == [first]


@contextmanager
def _held(lock: Any) -> Iterator[None]:
    """Another thread holds a lock."""
    taken, release = threading.Event(), threading.Event()

    def hold() -> None:
        with lock:
            taken.set()
            release.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    taken.wait(10)
    yield
    release.set()
    thread.join()


def test_no_lock_that_a_thread_holds_is_held_in_a_child() -> None:
    budget, children = RetryBudget(), Children()
    bucket = LocalBucket(RateLimit(10, 60), 1.0)
    client = ShopClient(transport=FakeTransport([reply(200, [])]))
    shared, pool = client.caller.shared, StdlibTransport()
    locks = [budget._lock(), bucket._lock(), shared._lock(), pool._pools()._freed]

    def work() -> None:
        budget.earn()
        assert budget.spend()
        assert bucket.reserve(1.0) == 0.0
        assert shared.part("key", list) == []
        client.shop.list_items()
        assert not pool._pools()

    with _held(locks[0]), _held(locks[1]), _held(locks[2]), _held(locks[3]):
        children.fork(work)
    children.join()


def test_a_child_renews_a_token_that_a_thread_of_its_parent_renews() -> None:
    asked, answer = threading.Event(), threading.Event()

    def token(request: Request) -> Response:
        asked.set()
        if os.getpid() == parent:
            answer.wait(10)
        return reply(200, {"access_token": str(os.getpid()), "expires_in": 3600})

    parent, children = os.getpid(), Children()
    transport = FakeTransport([token, reply(201), reply(201)])
    client = ShopClient(transport=transport, token=ClientCredentials("id", "your-secret"))
    calls = [lambda: client.caller.call(START, {})]
    thread = threading.Thread(target=calls[0])
    thread.start()
    asked.wait(10)

    def work() -> None:
        transport.replies.insert(0, token)
        calls[0]()
        assert transport.requests[-1].headers["authorization"] == f"Bearer {os.getpid()}"

    children.fork(work)
    children.join()
    answer.set()
    thread.join()
    assert transport.requests[-1].headers["authorization"] == f"Bearer {parent}"


def test_concurrent_calls_renew_a_token_once_in_each_event_loop() -> None:
    class Tokens(FakeTransport):
        async def asend(self, request: Request) -> Response:
            await asyncio.sleep(0)
            if "token" not in request.url:
                return reply(201)
            self.requests.append(request)
            return reply(200, {"access_token": "t", "expires_in": 60})

    transport = Tokens()
    token = ClientCredentials("id", "your-secret")
    client = AsyncShopClient(transport=transport, token=token, clock=FakeClock())

    async def scenario() -> None:
        calls = (client.caller.call(START, {}) for _ in range(5))
        await asyncio.gather(*calls)

    for renewals in (1, 2, 3):
        client.caller.clock.now += 3600  # type: ignore[attr-defined]
        asyncio.run(scenario())
        assert len(transport.requests) == renewals
