"""Cancelling an asynchronous call, in every phase: nothing is left, and the client goes on."""

from __future__ import annotations

import asyncio
import gc
import socket
import time
import warnings
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from oasmith.runtime.concurrency import SYSTEM_CLOCK
from tests.behaviour import fault_server as faults
from tests.behaviour.calls import Calls
from tests.behaviour.fault_server import FaultServer, answering, message
from tests.behaviour.ledger import SECRETS, AsyncLedgerClient
from tests.behaviour.sides import Async

BODY = message(200, b'"' + b"x" * 4_000 + b'"')
LATER = message(503, headers={"Retry-After": "60"})


@pytest.fixture
def calls(server: FaultServer, shown: list[str]) -> Iterator[Calls]:
    side = Async()
    yield Calls(side, server, shown)
    side.finish()


@contextmanager
def no_warnings() -> Iterator[None]:
    """Whatever is left open at the end of the block is an error."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
        gc.collect()
    assert [str(warning.message) for warning in caught] == []


async def until(condition: Callable[[], bool]) -> None:
    """Wait for it, at most two seconds."""
    ends = time.monotonic() + 2
    while not condition():
        assert time.monotonic() < ends
        await asyncio.sleep(0.002)


async def cancelled(call: Awaitable[Any], when: Callable[[], bool], ticks: int = 3) -> None:
    """Start a call and cancel it a little after `when` has become true."""
    task = asyncio.ensure_future(call)
    await until(when)
    for _ in range(ticks):
        await asyncio.sleep(0.001)
    assert not task.done()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert asyncio.all_tasks() == {asyncio.current_task()}


PHASES: dict[str, tuple[faults.Behaviour, int]] = {
    "before the headers": (faults.silent, 0),
    "in the headers": (faults.trickling(b"", BODY), 0),
    "in the body": (faults.trickling(BODY[:200], BODY[200:]), 0),
    "asleep until a retry": (answering(LATER), 1),
}
"""What the server does then, and how many connections the client rightly keeps."""


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("name", ["look", "book"])
def test_a_cancelled_call_leaves_nothing_and_is_not_repeated(
    calls: Calls, phase: str, name: str
) -> None:
    behaviour, kept = PHASES[phase]
    if name == "book" and kept:
        behaviour = answering(LATER.replace(b"503", b"429", 1))
    calls.server.script = [behaviour]

    async def scenario() -> None:
        async with AsyncLedgerClient(base_url=calls.server.url, clock=SYSTEM_CLOCK) as client:
            await cancelled(getattr(client.entries, name)(), lambda: calls.sent == 1, ticks=20)
            assert calls.server.drained(to=kept)
            assert calls.sent == 1
            assert await getattr(client.entries, name)() == {}
            assert calls.sent == 2
        assert calls.server.drained()

    with no_warnings():
        calls.side.run(scenario())


def test_cancelled_in_a_tls_handshake(calls: Calls) -> None:
    calls.server.usual = faults.mute
    url = calls.server.url.replace("http:", "https:")

    async def scenario() -> None:
        async with AsyncLedgerClient(base_url=url) as client:
            for _ in range(2):
                await cancelled(client.entries.book(), lambda: calls.server.connections == 1)
                await until(lambda: calls.server.connections == 0)
            assert calls.server.accepted == 2

    with no_warnings():
        calls.side.run(scenario())


def test_cancelled_while_connecting(calls: Calls) -> None:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    address = listener.getsockname()
    url = f"http://127.0.0.1:{address[1]}"

    async def scenario() -> None:
        async with AsyncLedgerClient(base_url=url) as client:
            started = time.monotonic()
            await cancelled(client.entries.book(), lambda: time.monotonic() > started + 0.05)
            queued, _ = listener.accept()
            listener.setblocking(False)
            with queued, pytest.raises(BlockingIOError):
                listener.accept()

    with no_warnings():
        with socket.create_connection(address):
            calls.side.run(scenario())
        listener.close()


def test_cancelled_while_waiting_for_the_rate_limit(calls: Calls) -> None:
    async def scenario() -> None:
        async with AsyncLedgerClient(base_url=calls.server.url) as client:
            assert await client.entries.count() == {}
            await cancelled(client.entries.count(), lambda: True, ticks=20)
            assert calls.sent == 1
            assert await client.entries.look() == {}

    with no_warnings():
        calls.side.run(scenario())


def test_cancelled_while_waiting_for_a_secret(calls: Calls) -> None:
    asked: list[str] = []
    vault: list[asyncio.Event] = []

    async def secret() -> str:
        asked.append("asked")
        await vault[0].wait()
        return SECRETS["query_key"]

    async def scenario() -> None:
        vault.append(asyncio.Event())
        async with AsyncLedgerClient(base_url=calls.server.url, query_key=secret) as client:
            await cancelled(client.entries.look(), lambda: asked == ["asked"])
            assert (calls.sent, calls.server.accepted) == (0, 0)
            vault[0].set()
            assert await client.entries.look() == {}

    with no_warnings():
        calls.side.run(scenario())


def test_cancelled_while_waiting_for_a_free_connection(calls: Calls) -> None:
    busy = 100  # connections that a client opens at most
    calls.server.script = [faults.silent] * busy

    async def scenario() -> None:
        async with AsyncLedgerClient(base_url=calls.server.url) as client:
            holding = [asyncio.ensure_future(client.entries.book()) for _ in range(busy)]
            await until(lambda: calls.sent == busy)
            waiting = asyncio.ensure_future(client.entries.book())
            await asyncio.sleep(0.02)
            for task in (waiting, *holding):
                task.cancel()
            ends = await asyncio.gather(waiting, *holding, return_exceptions=True)
            assert {type(end) for end in ends} == {asyncio.CancelledError}
            assert asyncio.all_tasks() == {asyncio.current_task()}
            assert calls.server.drained()
            assert calls.sent == busy
            assert await client.entries.book() == {}

    with no_warnings():
        calls.side.run(scenario())


def test_a_timeout_around_a_call_is_the_callers_own(calls: Calls) -> None:
    calls.server.script = [answering(), faults.silent]

    async def scenario() -> None:
        async with AsyncLedgerClient(base_url=calls.server.url) as client:
            assert await client.entries.look() == {}
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await client.entries.look()
            assert calls.server.drained()
            assert await client.entries.look() == {}
        assert calls.sent == 3

    with no_warnings():
        calls.side.run(scenario())
