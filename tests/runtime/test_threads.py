"""Files that are sent by asynchronous clients: read in a thread, in order, also when given up."""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, closing
from typing import Any

import pytest

from oasmith.runtime.concurrency import in_thread
from oasmith.runtime.contents import Text
from oasmith.runtime.exchange import apieces
from oasmith.runtime.http import Headers, Request
from oasmith.runtime.operation import Operation
from oasmith.runtime.stdlib_transport import StdlibTransport
from oasmith.runtime.testing import FakeClock
from oasmith.runtime.uploads import Binary, Bytes, Multipart, Pieces, body_of
from tests.runtime.kinds import AWAITED, BLOCKING, params
from tests.runtime.shop import AsyncShopClient, ShopClient
from tests.runtime.test_transports import _running, _Server
from tests.support.records import record

ECHO: Operation[str] = Operation(
    name="x.echo",
    method="POST",
    path="/echo",
    body=(Binary(), Multipart(record({"file": Bytes()}))),
    success={"200": Text(media_type="*/*")},  # it echoes whatever it is sent
    idempotent=True,
)


@pytest.fixture
def server() -> Iterator[_Server]:
    with _running(_Server()) as server:
        yield server


def _threads() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.name.startswith("oasmith-upload")]


def _ended() -> None:
    """All threads that read come to their end."""
    for thread in _threads():
        thread.join(timeout=10)
    assert _threads() == []


class Slow(io.RawIOBase):
    """Gives each piece after the event loop has done something else."""

    def __init__(self, pieces: list[bytes], loop: asyncio.AbstractEventLoop) -> None:
        self.pieces = pieces
        self.loop = loop

    def read(self, size: int = -1) -> bytes:
        if not size or not self.pieces:
            return b""
        alive = threading.Event()
        self.loop.call_soon_threadsafe(alive.set)
        assert alive.wait(10), "the event loop stands still"
        return self.pieces.pop(0)


@pytest.mark.parametrize("kind", params(AWAITED))
@pytest.mark.parametrize("is_part", [False, True])
def test_the_loop_goes_on_while_a_file_is_read(server: _Server, kind: Any, is_part: bool) -> None:
    async def scenario() -> str:
        transport = kind()
        client = AsyncShopClient(base_url=server.url, transport=transport, strict=True)
        file = Slow([b"%d," % number for number in range(9)], asyncio.get_running_loop())
        body, chosen = (file, "") if not is_part else ({"file": file}, "multipart/form-data")
        echoed = await client.caller.call(ECHO, {}, body=body, content_type=chosen)
        await transport.aclose()
        return echoed

    assert "0,1,2,3,4,5,6,7,8," in asyncio.run(scenario())
    _ended()


class Stuck(io.BytesIO):
    """A file whose first read comes to no end before it is let go."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.reads = 0

    def read(self, size: int | None = -1) -> bytes:
        if size:
            self.reads += 1
            self.begun.set()
            assert self.go_on.wait(10)
        return super().read(size)


@pytest.mark.parametrize("kind", params(AWAITED))
def test_a_call_that_is_cancelled_waits_for_no_file(server: _Server, kind: Any) -> None:
    file = Stuck(b"x" * 200_000)

    async def scenario() -> None:
        transport = kind()
        client = AsyncShopClient(base_url=server.url, transport=transport)
        call = asyncio.create_task(client.caller.call(ECHO, {}, body=file))
        await asyncio.to_thread(file.begun.wait, 10)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await transport.aclose()
        file.go_on.set()

    asyncio.run(scenario())
    _ended()
    assert file.reads == 1


def test_an_attempt_that_was_given_up_disturbs_the_next_one_not() -> None:
    content = bytes(range(256)) * 1000
    file = Stuck(content)
    body = body_of([file])
    assert isinstance(body, Pieces)

    async def read() -> bytes:
        return b"".join([piece async for piece in apieces(body)])

    async def scenario() -> bytes:
        first = asyncio.create_task(read())
        await asyncio.to_thread(file.begun.wait, 10)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        second = asyncio.create_task(read())
        await asyncio.sleep(0)
        file.go_on.set()
        return await second

    assert asyncio.run(scenario()) == content
    _ended()


def test_what_is_left_early_is_not_read_on() -> None:
    got = []

    def numbers() -> Iterator[int]:
        for number in range(5):
            got.append(number)
            yield number

    async def scenario() -> None:
        async with aclosing(in_thread(numbers())) as read:
            async for number in read:
                if number == 2:
                    break

    asyncio.run(scenario())
    _ended()
    assert got == [0, 1, 2]


def _breaking() -> Iterator[bytes]:
    yield b"x"
    raise OSError(5, "the disk is broken")


async def _breaking_awaited() -> AsyncIterator[bytes]:
    yield b"x"
    raise OSError(5, "the disk is broken")


@pytest.mark.parametrize("kind", params(BLOCKING))
def test_what_goes_wrong_in_a_body_is_raised_as_it_is(server: _Server, kind: Any) -> None:
    with closing(kind()) as transport:
        client = ShopClient(base_url=server.url, transport=transport, clock=FakeClock())
        with pytest.raises(OSError, match="the disk is broken") as caught:
            client.caller.call(ECHO, {}, body=_breaking())
        assert caught.traceback[-1].name == "_breaking"
        assert caught.value.__context__ is None
        request = Request("POST", server.url + "/echo", Headers([("Content-Type", "a/b")]), b"x")
        assert transport.send(request).body == b"x"


@pytest.mark.parametrize("kind", params(AWAITED))
@pytest.mark.parametrize("body", [_breaking, _breaking_awaited])
def test_what_goes_wrong_in_a_body_is_raised_by_asynchronous_clients_too(
    server: _Server, kind: Any, body: Any
) -> None:
    async def scenario() -> None:
        transport = kind()
        client = AsyncShopClient(base_url=server.url, transport=transport, clock=FakeClock())
        with pytest.raises(OSError, match="the disk is broken") as caught:
            await client.caller.call(ECHO, {}, body=body())
        assert caught.traceback[-1].name == body.__name__
        request = Request("POST", server.url + "/echo", Headers([("Content-Type", "a/b")]), b"x")
        assert (await transport.asend(request)).body == b"x"
        await transport.aclose()

    asyncio.run(scenario())
    _ended()


def test_a_file_that_was_closed_is_no_fault_of_the_connection(server: _Server) -> None:
    file = io.BytesIO(b"x" * 100_000)
    body = body_of([file])
    file.close()
    with closing(StdlibTransport()) as transport, pytest.raises(ValueError, match="closed file"):
        transport.send(Request("POST", server.url + "/echo", Headers(), body))
