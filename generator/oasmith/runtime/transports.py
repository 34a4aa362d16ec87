"""The default transports, on httpx2; the only module that knows it.

httpx2 is imported and its connections made at the first request, so that importing a package and
constructing a client cost nothing. Its own client is not used: that logs whole URLs, whose queries
may hold keys, and does again what `call` does. Proxies come from the environment, redirects are
not followed and cookies not kept.
"""

from __future__ import annotations

import math
import re
import threading
import time
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar

from . import errors
from .environment import Proxy, certificates
from .exchange import (
    BROKEN,
    CLOSED,
    CONNECTING_LATE,
    DEAF,
    FAILED,
    NO_CONNECTION,
    NO_WAY,
    NONE_FREE,
    NOT_HTTP,
    OVER,
    SILENT,
    Answer,
    AsyncAnswer,
    Bundled,
    Failure,
    Failures,
    apieces,
    check_time,
    framing,
    headers_of,
    pieces,
    seconds,
)
from .http import Request, RequestBody, Response
from .owners import Kept, running_loop, until_loop_ends

if TYPE_CHECKING:
    import ssl

    import httpx2


class _Pools:
    """The pools of connections of one process, one for each proxy in use."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.by_proxy: dict[Proxy | None, Any] = {}

    def __bool__(self) -> bool:
        return bool(self.by_proxy)


class _AsyncPools(_Pools):
    """The pools of one event loop; the `guard` closes them."""

    def __init__(self) -> None:
        super().__init__()
        self.guard = until_loop_ends(partial(_aclose, self.by_proxy))


async def _aclose(by_proxy: dict[Proxy | None, Any]) -> None:
    while by_proxy:
        await by_proxy.popitem()[1].aclose()


AnyPools = TypeVar("AnyPools", bound=_Pools)


class _Httpx(Bundled[AnyPools]):
    """What both transports have in common; `_kind` is the class of the library that is a pool."""

    _kind: ClassVar[str]
    _schemes = ("http", "https")

    def _pool(self, request: Request) -> Any:
        proxy, pools = self._proxy(request.url), self._pools()
        with pools.lock:
            self._check_open()
            if proxy not in pools.by_proxy:
                pools.by_proxy[proxy] = self._opened(proxy)
            return pools.by_proxy[proxy]

    def _opened(self, proxy: Proxy | None) -> Any:
        import httpx2

        if self._ssl_context is None:  # it takes 20 ms, so that all pools share one
            self._ssl_context = certificates() or httpx2.create_ssl_context()
        context, way = self._ssl_context, None
        if proxy is not None:
            for_proxy = context if proxy.scheme == "https" else None
            way = httpx2.Proxy(proxy.url, ssl_context=for_proxy, headers=proxy.headers)
        return getattr(httpx2, self._kind)(verify=context, proxy=way)


class HttpxTransport(_Httpx[_Pools]):
    """Blocking transport; safe to share between threads, and with processes that are forked."""

    _kind = "HTTPTransport"

    def __init__(self, ssl_context: ssl.SSLContext | None = None) -> None:
        super().__init__(ssl_context, Kept(_Pools))

    def send(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        ends = time.monotonic() + request.timeout.total
        outer = _ends.set(ends)
        try:
            with _FAILURES:
                unread = self._answer(request)
            return unread.received(request)
        except errors.TransportError:
            check_time(ends)
            raise
        finally:
            _ends.reset(outer)

    def _answer(self, request: Request) -> Answer:
        sent = _httpx_request(request, pieces, _bound_reads)
        answer: httpx2.Response = self._pool(request).handle_request(sent)
        headers = headers_of(answer.headers.raw)
        return Answer(answer.status_code, headers, answer.iter_raw(), answer.close, _FAILURES)

    def close(self) -> None:
        """Close all connections."""
        self._closed = True
        pools = self._pools.taken()
        if pools is not None:
            with pools.lock:
                while pools.by_proxy:
                    pools.by_proxy.popitem()[1].close()


class HttpxAsyncTransport(_Httpx[_AsyncPools]):
    """Asynchronous transport; each event loop has connections of its own, which end with it."""

    _kind = "AsyncHTTPTransport"

    def __init__(self, ssl_context: ssl.SSLContext | None = None) -> None:
        super().__init__(ssl_context, Kept(_AsyncPools, running_loop))

    async def asend(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        import asyncio  # slow to import, and only asynchronous clients need it

        with _FAILURES:
            async with asyncio.timeout(seconds(request.timeout.total)):
                return await (await self._answer(request)).received(request)

    async def _answer(self, request: Request) -> AsyncAnswer:
        sent = _httpx_request(request, apieces, _closes_unfinished_tls())
        answer: httpx2.Response = await self._pool(request).handle_async_request(sent)
        headers, chunks = headers_of(answer.headers.raw), answer.aiter_raw()
        return AsyncAnswer(answer.status_code, headers, chunks, answer.aclose, _FAILURES)

    async def aclose(self) -> None:
        """Close the connections of the running loop; those of others end with theirs."""
        self._closed = True
        pools = self._pools.taken()
        if pools is not None:
            await pools.guard.aclose()


def _httpx_request(
    request: Request, pieces_of: Callable[[RequestBody], Any], trace: Callable[..., Any]
) -> httpx2.Request:
    import httpx2

    limits = ("connect", "read", "write", "pool")
    timeout = {name: seconds(getattr(request.timeout, name)) for name in limits}
    pairs = (*request.headers.pairs, *framing(request))
    return httpx2.Request(
        request.method,
        request.url,
        headers=[(name.encode(), value.encode("latin-1")) for name, value in pairs],
        content=None if request.body is None else pieces_of(request.body),
        extensions={"timeout": timeout, "trace": trace},
    )


def load_library() -> None:
    """Import the HTTP library now instead of at the first request."""
    import_module("httpx2")


_ends: Final = ContextVar("_ends", default=math.inf)
"""When the total time is over that the blocking call has which is made."""


def _bound_reads(event: str, about: dict[str, Any]) -> None:
    """Let no read from a new connection outlast the total time of the call that it is for.

    The read timeout bounds a server that is silent, this one that trickles.
    """
    if not event.endswith((".connect_tcp.complete", ".start_tls.complete")):
        return
    stream = about["return_value"]
    read: Callable[[int, float | None], bytes] = stream.read

    def bounded(size: int, timeout: float | None = None) -> bytes:
        left = check_time(_ends.get())
        return read(size, seconds(left if timeout is None else min(timeout, left)))

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


class _Failures(Failures):
    def failure(self, name: str, text: str) -> Failure:
        # It has one class for what is no HTTP and for what ends too early.
        return CLOSED if name == "RemoteProtocolError" and _ENDED.search(text) else self[name]


_ENDED: Final = re.compile("disconnected|closed connection")
_FAILURES: Final = _Failures(
    ConnectTimeout=CONNECTING_LATE,
    PoolTimeout=NONE_FREE,
    ReadTimeout=SILENT,
    WriteTimeout=DEAF,
    ConnectError=NO_CONNECTION,
    ProxyError=NO_WAY,
    **dict.fromkeys(("ReadError", "WriteError", "CloseError"), BROKEN),
    RemoteProtocolError=NOT_HTTP,
    TimeoutError=OVER,
    **dict.fromkeys(("HTTPError", "StreamError", "InvalidURL", "OSError", "ValueError"), FAILED),
)
