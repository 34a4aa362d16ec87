"""The default transports, on httpx2; the only module that knows it.

httpx2 is imported and its connections made at the first request, so that importing a package and
constructing a client cost nothing. Its own client is not used: that logs whole URLs, whose queries
may hold keys, and does again what `call` does. Proxies come from the environment, redirects are
not followed and cookies not kept.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from . import errors
from .exchange import (
    Bundled,
    Decoder,
    Kinds,
    areceived,
    framing,
    pieces,
    received,
    seconds,
    translated,
)
from .http import Chunks, Headers, Request, Response

if TYPE_CHECKING:
    import ssl

    import httpx2

P = TypeVar("P")


class _Pools(Bundled, Generic[P]):
    """One pool of connections per proxy: opened late, closed once."""

    def __init__(self, ssl_context: ssl.SSLContext | None = None) -> None:
        super().__init__(ssl_context)
        self._lock = threading.Lock()
        self._open: dict[str, P] = {}

    def _new(self, **options: Any) -> P:
        raise NotImplementedError

    def _pool(self, url: httpx2.URL) -> P:
        proxy = self._proxy(url.scheme, url.netloc.decode())
        return self._open.get(proxy) or self._opened(proxy)

    def _opened(self, proxy: str) -> P:
        with self._lock:
            self._check_open()
            if proxy not in self._open:
                verify = self._ssl_context or True
                self._open[proxy] = self._new(verify=verify, proxy=proxy or None)
            return self._open[proxy]

    def _taken(self) -> list[P]:
        with self._lock:
            pools, self._open, self._closed = [*self._open.values()], {}, True
            return pools


class HttpxTransport(_Pools["httpx2.HTTPTransport"]):
    """Blocking transport; safe to share between threads."""

    def _new(self, **options: Any) -> httpx2.HTTPTransport:
        import httpx2

        return httpx2.HTTPTransport(**options)

    def send(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        _reading.ends = ends = time.monotonic() + request.timeout.total
        try:
            return self._exchanged(request, ends)
        except errors.TransportError as error:
            if time.monotonic() < ends:
                raise
            raise errors.DeadlineExceeded(_OVER) from error
        finally:
            del _reading.ends

    def _exchanged(self, request: Request, ends: float) -> Response:
        try:
            body = request.body
            sent = _httpx_request(
                request, body if body is None or isinstance(body, bytes) else pieces(body)
            )
            sent.extensions["trace"] = _bound_reads
            stream = _Stream(self._pool(sent.url).handle_request(sent))
        except _failures() as error:
            raise translated(error, _KINDS) from error
        return received(request, stream.answer.status_code, stream.headers, stream, ends)

    def close(self) -> None:
        """Close all connections."""
        for pool in self._taken():
            pool.close()


class _Stream:
    """The unread body of a response."""

    def __init__(self, answer: httpx2.Response) -> None:
        self.answer = answer
        self.headers = _headers(answer)

    def __iter__(self) -> Iterator[bytes]:
        decoder = Decoder(self.headers)
        try:
            for chunk in self.answer.iter_raw():
                if piece := decoder.decode(chunk):
                    yield piece
            decoder.finish()
        except _failures() as error:
            raise translated(error, _KINDS) from error

    def close(self) -> None:
        self.answer.close()


class HttpxAsyncTransport(_Pools["httpx2.AsyncHTTPTransport"]):
    """Asynchronous transport; belongs to one event loop."""

    def _new(self, **options: Any) -> httpx2.AsyncHTTPTransport:
        import httpx2

        return httpx2.AsyncHTTPTransport(**options)

    async def asend(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        import asyncio  # slow to import, and only asynchronous clients need it

        total = request.timeout.total
        try:
            async with asyncio.timeout(seconds(total)):
                return await self._exchanged(request, time.monotonic() + total)
        except TimeoutError as error:
            raise errors.DeadlineExceeded(_OVER) from error

    async def _exchanged(self, request: Request, ends: float) -> Response:
        body = request.body
        try:
            content = body if body is None or isinstance(body, bytes) else _asynchronous(body)
            sent = _httpx_request(request, content)
            sent.extensions["trace"] = _closes_unfinished_tls()
            stream = _AsyncStream(await self._pool(sent.url).handle_async_request(sent))
        except _failures() as error:
            raise translated(error, _KINDS) from error
        return await areceived(request, stream.answer.status_code, stream.headers, stream, ends)

    async def aclose(self) -> None:
        """Close all connections."""
        for pool in self._taken():
            await pool.aclose()


class _AsyncStream:
    """The asynchronous twin of `_Stream`."""

    def __init__(self, answer: httpx2.Response) -> None:
        self.answer = answer
        self.headers = _headers(answer)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        decoder = Decoder(self.headers)
        try:
            async for chunk in self.answer.aiter_raw():
                if piece := decoder.decode(chunk):
                    yield piece
            decoder.finish()
        except _failures() as error:
            raise translated(error, _KINDS) from error

    async def aclose(self) -> None:
        await self.answer.aclose()


async def _asynchronous(chunks: Chunks) -> AsyncIterator[bytes]:
    for chunk in pieces(chunks):
        yield chunk


def _httpx_request(request: Request, content: Any) -> httpx2.Request:
    import httpx2

    limits = ("connect", "read", "write", "pool")
    pairs = (*request.headers.pairs, *framing(request))
    return httpx2.Request(
        request.method,
        request.url,
        headers=[(name.encode(), value.encode("latin-1")) for name, value in pairs],
        content=content,
        extensions={"timeout": {name: seconds(getattr(request.timeout, name)) for name in limits}},
    )


def _headers(answer: httpx2.Response) -> Headers:
    return Headers(
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.headers.raw
    )


def load_library() -> None:
    """Import the HTTP library now instead of at the first request."""
    _failures()


_OVER: Final = "the response did not end within the total time allowed"
_reading = threading.local()


def _bound_reads(event: str, about: dict[str, Any]) -> None:
    """Let no read from a new connection outlast the total time of the call that it is for.

    The read timeout bounds a server that is silent, this one that trickles.
    """
    if not event.endswith((".connect_tcp.complete", ".start_tls.complete")):
        return
    stream = about["return_value"]
    read: Callable[[int, float | None], bytes] = stream.read

    def bounded(size: int, timeout: float | None = None) -> bytes:
        left = getattr(_reading, "ends", math.inf) - time.monotonic()
        if left <= 0:
            raise TimeoutError
        limit = left if timeout is None else min(timeout, left)
        return read(size, None if limit == math.inf else limit)

    stream.read = bounded


def _closes_unfinished_tls() -> Callable[[str, dict[str, Any]], Coroutine[Any, Any, None]]:
    """Close the connection of a TLS handshake that is cancelled; httpcore2 leaves it open."""
    opened: list[Any] = []

    async def trace(event: str, about: dict[str, Any]) -> None:
        if event.endswith(".connect_tcp.complete"):
            opened.append(about["return_value"])
        elif event.endswith(".start_tls.failed"):
            for stream in opened:
                await stream.aclose()

    return trace


def _failures() -> tuple[type[Exception], ...]:
    import httpx2

    return httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL, OSError


_KINDS: Kinds = {
    "ConnectTimeout": (errors.ConnectTimeout, "no connection in time"),
    "PoolTimeout": (errors.PoolTimeout, "no free connection in time"),
    "ReadTimeout": (errors.ReadTimeout, "the server sent nothing in time"),
    "WriteTimeout": (errors.WriteTimeout, "the server accepted nothing in time"),
    "ConnectError": (errors.ConnectError, "no connection: {}"),
    "ProxyError": (errors.ConnectError, "no connection through the proxy: {}"),
    "ReadError": (errors.ConnectionLost, "the connection broke while reading"),
    "WriteError": (errors.ConnectionLost, "the connection broke while sending"),
    "CloseError": (errors.ConnectionLost, "the connection broke while closing"),
    "RemoteProtocolError": (errors.ConnectionLost, "the server closed the connection too early"),
}
