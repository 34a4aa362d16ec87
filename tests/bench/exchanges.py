"""Small requests to a server on loopback, for each transport: how many in a second."""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from oasmith.runtime.aiohttp_transport import AiohttpTransport
from oasmith.runtime.http import Headers, Request
from oasmith.runtime.stdlib_transport import StdlibTransport
from oasmith.runtime.transports import HttpxAsyncTransport, HttpxTransport
from tests.bench.measure import table

HEAD = ("transport", "requests a second, one at a time", f"{(AT_ONCE := 16)} at once")
REQUESTS = 1600
ROUNDS = 5
ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: Sat, 31 Jan 2026 10:00:00 GMT\r\n"
    b'Content-Length: 43\r\n\r\n{"batchId":"b-1","status":"completed  ..."}'
)


class _Server(asyncio.Protocol):
    """Answers whatever comes with the same; cheap, so that clients are what is measured."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: Any = transport

    def data_received(self, data: bytes) -> None:
        if data.endswith(b"\r\n\r\n"):
            self.transport.write(ANSWER)


async def _serve(pipe: Connection) -> None:
    server = await asyncio.get_running_loop().create_server(_Server, "127.0.0.1", 0)
    pipe.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


def _serving(pipe: Connection) -> None:
    asyncio.run(_serve(pipe))


@contextlib.contextmanager
def _served() -> Iterator[str]:
    near, far = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serving, args=(far,))
    process.start()
    try:
        if not near.poll(30):
            raise RuntimeError("the server did not start")
        yield f"http://127.0.0.1:{near.recv()}/batches/b-1?detail=full"
    finally:
        process.kill()
        process.join()


def _some(transport: Any, request: Request, count: int) -> None:
    for _ in range(count):
        transport.send(request)


def _blocking(kind: Any, request: Request, at_once: int) -> float:
    transport = kind()
    with ThreadPoolExecutor(at_once) as threads:
        some = partial(_some, transport, request)
        list(threads.map(some, [1] * at_once))
        began = time.perf_counter()
        list(threads.map(some, [REQUESTS // at_once] * at_once))
        seconds = time.perf_counter() - began
    transport.close()
    return REQUESTS / seconds


def _asynchronous(kind: Any, request: Request, at_once: int) -> float:
    async def some(transport: Any, count: int) -> None:
        for _ in range(count):
            await transport.asend(request)

    async def scenario() -> float:
        transport = kind()
        await some(transport, 1)
        began = time.perf_counter()
        await asyncio.gather(*(some(transport, REQUESTS // at_once) for _ in range(at_once)))
        seconds = time.perf_counter() - began
        await transport.aclose()
        return REQUESTS / seconds

    return asyncio.run(scenario())


MEASURES: dict[Any, Callable[[Any, Request, int], float]] = {
    HttpxTransport: _blocking,
    StdlibTransport: _blocking,
    HttpxAsyncTransport: _asynchronous,
    AiohttpTransport: _asynchronous,
}


def report() -> str:
    """The table; the transports take turns."""
    rates: dict[tuple[Any, int], list[float]] = {}
    with _served() as url:
        headers = [("User-Agent", "bench/1"), ("Accept", "application/json"), ("X-API-Key", "key")]
        request = Request("GET", url, Headers(headers))
        for _ in range(ROUNDS):
            for kind, measure in MEASURES.items():
                for at_once in (1, AT_ONCE):
                    rate = measure(kind, request, at_once)
                    rates.setdefault((kind, at_once), []).append(rate)
    return table(
        HEAD,
        (
            (f"`{kind.__name__}`", *(_shown(rates[kind, at_once]) for at_once in (1, AT_ONCE)))
            for kind in MEASURES
        ),
    )


def _shown(rates: list[float]) -> str:
    return f"{statistics.median(rates):,.0f} ({max(rates):,.0f})"
