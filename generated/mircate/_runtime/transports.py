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
import warnings
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from . import errors
from .http import Chunks, Headers, Request, Response

if TYPE_CHECKING:
    import ssl

    import httpx2

P = TypeVar("P")


class _Pools(Generic[P]):
    """One pool of connections per proxy: opened late, closed once, missed when forgotten."""

    def __init__(self, ssl_context: ssl.SSLContext | None = None) -> None:
        self._lock = threading.Lock()
        self._ssl_context = ssl_context
        self._proxies: dict[str, str] | None = None
        self._pools: dict[str, P] = {}
        self._closed = False

    def _new(self, **options: Any) -> P:
        raise NotImplementedError

    def _pool(self, url: httpx2.URL) -> P:
        if self._proxies is None:
            self._proxies = _proxies_of_environment()
        proxy = _proxy_for(url, self._proxies) if self._proxies else ""
        return self._pools.get(proxy) or self._opened(proxy)

    def _opened(self, proxy: str) -> P:
        with self._lock:
            if self._closed:
                raise errors.ClientError("the client is closed")
            if proxy not in self._pools:
                verify = self._ssl_context or True
                self._pools[proxy] = self._new(verify=verify, proxy=proxy or None)
            return self._pools[proxy]

    def _taken(self) -> list[P]:
        with self._lock:
            pools, self._pools, self._closed = [*self._pools.values()], {}, True
            return pools

    def __del__(self) -> None:
        if getattr(self, "_pools", None):
            warnings.warn(f"{self!r} was not closed", ResourceWarning, stacklevel=2, source=self)


class HttpxTransport(_Pools["httpx2.HTTPTransport"]):
    """Blocking transport; safe to share between threads."""

    def _new(self, **options: Any) -> httpx2.HTTPTransport:
        import httpx2

        return httpx2.HTTPTransport(**options)

    def send(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        _reading.ends = ends = time.monotonic() + request.timeout.total
        try:
            return self._exchanged(request)
        except errors.TransportError as error:
            if time.monotonic() < ends:
                raise
            raise errors.DeadlineExceeded(_OVER) from error
        finally:
            del _reading.ends

    def _exchanged(self, request: Request) -> Response:
        try:
            sent = _httpx_request(request, request.body)
            sent.extensions["trace"] = _bound_reads
            stream = _Stream(self._pool(sent.url).handle_request(sent))
        except _failures() as error:
            raise _translated(error) from error
        if request.stream and stream.answer.is_success:
            return Response(stream.answer.status_code, _headers(stream.answer), stream=stream)
        try:
            content = b"".join(stream)
        finally:
            stream.close()
        return Response(stream.answer.status_code, _headers(stream.answer), content)

    def close(self) -> None:
        """Close all connections."""
        for pool in self._taken():
            pool.close()


class _Stream:
    """The unread body of a response."""

    def __init__(self, answer: httpx2.Response) -> None:
        self.answer = answer

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self.answer.iter_bytes()
        except _failures() as error:
            raise _translated(error) from error

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

        try:
            async with asyncio.timeout(request.timeout.total):
                return await self._exchanged(request)
        except TimeoutError as error:
            raise errors.DeadlineExceeded(_OVER) from error

    async def _exchanged(self, request: Request) -> Response:
        body = request.body
        try:
            content = _asynchronous(body) if isinstance(body, Chunks) else body
            sent = _httpx_request(request, content)
            sent.extensions["trace"] = _closes_unfinished_tls()
            stream = _AsyncStream(await self._pool(sent.url).handle_async_request(sent))
        except _failures() as error:
            raise _translated(error) from error
        if request.stream and stream.answer.is_success:
            return Response(stream.answer.status_code, _headers(stream.answer), stream=stream)
        try:
            chunks = [chunk async for chunk in stream]
        finally:
            await stream.aclose()
        return Response(stream.answer.status_code, _headers(stream.answer), b"".join(chunks))

    async def aclose(self) -> None:
        """Close all connections."""
        for pool in self._taken():
            await pool.aclose()


class _AsyncStream:
    """The asynchronous twin of `_Stream`."""

    def __init__(self, answer: httpx2.Response) -> None:
        self.answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self.answer.aiter_bytes():
                yield chunk
        except _failures() as error:
            raise _translated(error) from error

    async def aclose(self) -> None:
        await self.answer.aclose()


async def _asynchronous(chunks: Chunks) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk


def _httpx_request(request: Request, content: Any) -> httpx2.Request:
    import httpx2

    timeout = {
        name: None if (limit := getattr(request.timeout, name)) == float("inf") else limit
        for name in ("connect", "read", "write", "pool")
    }
    return httpx2.Request(
        request.method,
        request.url,
        headers=[(name.encode(), value.encode("latin-1")) for name, value in request.headers.pairs],
        content=content,
        extensions={"timeout": timeout},
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


def _proxies_of_environment() -> dict[str, str]:
    """Proxies by scheme, ``all`` for any."""
    from urllib.request import getproxies

    return {
        scheme: proxy if "://" in proxy else f"http://{proxy}"
        for scheme, proxy in getproxies().items()
        if scheme in ("http", "https", "all")
    }


def _proxy_for(url: httpx2.URL, proxies: dict[str, str]) -> str:
    from urllib.request import proxy_bypass

    proxy = proxies.get(url.scheme) or proxies.get("all", "")
    return "" if not proxy or proxy_bypass(url.netloc.decode()) else proxy


def _failures() -> tuple[type[Exception], ...]:
    import httpx2

    return httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL, OSError


_TRANSLATIONS: dict[str, tuple[type[errors.TransportError], str]] = {
    "ConnectTimeout": (errors.ConnectTimeout, "no connection in time"),
    "PoolTimeout": (errors.PoolTimeout, "no free connection in time"),
    "ReadTimeout": (errors.ReadTimeout, "the server sent nothing in time"),
    "WriteTimeout": (errors.WriteTimeout, "the server accepted nothing in time"),
    "ConnectError": (errors.ConnectError, "no connection"),
    "ProxyError": (errors.ConnectError, "no connection through the proxy"),
    "ReadError": (errors.ConnectionLost, "the connection broke while reading"),
    "WriteError": (errors.ConnectionLost, "the connection broke while sending"),
    "CloseError": (errors.ConnectionLost, "the connection broke while closing"),
    "RemoteProtocolError": (errors.ConnectionLost, "the server closed the connection too early"),
    "DecodingError": (errors.ProtocolError, "the content coding of the response is broken"),
}


def _translated(error: Exception) -> errors.TransportError:
    kind, message = _TRANSLATIONS.get(
        type(error).__name__, (errors.ProtocolError, "the exchange failed")
    )
    if kind is errors.ConnectError:
        message = f"{message}: {error}"
    return kind(message)
