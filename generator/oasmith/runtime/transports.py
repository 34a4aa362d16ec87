"""The default transports, on httpx2.

httpx2 is imported and its connections made at the first request, so that importing a package and
constructing a client cost nothing. Its own client is not used unless a user brings one: it logs
whole URLs, whose queries may hold keys, and does again what `call` does. Proxies come from the
environment, redirects are not followed and cookies not kept.

Clients of httpx2, or of httpx, may be brought: their `send` sees every attempt. What a client does
in `send` holds: transport, mounts, proxies, limits, TLS, HTTP/2, event hooks, authentication. What
it adds where it builds requests does not: base URL, query, headers, cookies, timeouts, redirects;
these are said to clients of packages.
"""

from __future__ import annotations

import math
import re
import threading
import time
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Iterable,
    Iterator,
)
from contextvars import ContextVar
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol, TypeVar, cast

from . import errors, exchange
from .concurrency import Kept, Lent, running_loop, until_loop_ends
from .errors import ClientError, ConfigurationError
from .http import Headers, Request, RequestBody, Response, guarded
from .options import check_http2, check_limits, library, library_of, named
from .proxies import Proxy, certificates

if TYPE_CHECKING:
    import ssl

    import httpx2


class _Pools:
    """The pools of connections of one process: one for each proxy in use, or some of which each is
    used by one exchange at a time.
    """

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.opened: dict[tuple[Proxy | None, int], Any] = {}
        self.busy: set[tuple[Proxy | None, int]] = set()

    def __bool__(self) -> bool:
        return bool(self.opened)

    def reserve(self, proxy: Proxy | None) -> tuple[Proxy | None, int]:
        """The key of a pool that no exchange uses, to be taken out of `busy` again."""
        key = next(key for number in count() if (key := (proxy, number)) not in self.busy)
        self.busy.add(key)
        return key


class _AsyncPools(_Pools):
    """The pools of one event loop; the `guard` closes them."""

    def __init__(self) -> None:
        super().__init__()
        self.guard = until_loop_ends(partial(_aclose, self.opened))


async def _aclose(opened: dict[tuple[Proxy | None, int], Any]) -> None:
    while opened:
        await opened.popitem()[1].aclose()


AnyPools = TypeVar("AnyPools", bound=_Pools)


class _Httpx(exchange.PooledTransport[AnyPools]):
    """What both transports have in common.

    `_kind` is the class of the library that is a pool, `_closes` closes a client that was brought.
    `_threaded` says that several threads may send at once.
    """

    _kind: ClassVar[str]
    _threaded: ClassVar[bool] = False
    _closes: ClassVar[str]
    _schemes = ("http", "https")

    def __init__(
        self,
        pools: Kept[AnyPools],
        client: object,
        ssl_context: ssl.SSLContext | None,
        limits: httpx2.Limits | None,
        proxy: str | None,
        http2: bool,
    ) -> None:
        check_limits(limits)
        check_http2(http2)
        super().__init__(ssl_context, pools, proxy)
        self._limits = limits
        self._http2 = http2
        self._own: Own | None = None
        if client is None:
            return
        if ssl_context or limits or proxy or http2:
            raise errors.ConfigurationError(
                "ssl_context=, limits=, proxy= and http2= are for connections of the transport's "
                "own; say them to the client that you give it"
            )

        self._own = Own(client, type(self).__name__, self._closes)

    def _pool(self, request: Request) -> tuple[Any, Callable[[], None]]:
        """What sends the request: a pool, or a client that was brought; and what ends its use."""
        own = self._own
        if own is not None and not own.is_function:
            self._check_open()
            return own.client(), _nothing
        proxy, pools = None if own else self._proxy(request.url), self._pools()
        with pools.lock:
            self._check_open()
            # Threads that share an HTTP/2 connection of httpcore2 send their streams out of order:
            # https://github.com/pydantic/httpx2/issues/908
            key = pools.reserve(proxy) if self._threaded and self._http2 else (proxy, 0)
            if key not in pools.opened:
                pools.opened[key] = own.made() if own else self._opened(proxy)
            return pools.opened[key], partial(pools.busy.discard, key)

    def _opened(self, proxy: Proxy | None) -> Any:
        httpx2 = library("httpx2")
        if self._ssl_context is None:  # it takes 20 ms, so that all pools share one
            self._ssl_context = certificates() or httpx2.create_ssl_context()
        options: dict[str, Any] = {"verify": self._ssl_context, "http2": self._http2}
        if self._limits is not None:
            options["limits"] = self._limits
        if proxy is not None:
            for_proxy = self._ssl_context if proxy.scheme == "https" else None
            options["proxy"] = httpx2.Proxy(proxy.url, ssl_context=for_proxy, headers=proxy.headers)
        return getattr(httpx2, self._kind)(**options)


class HttpxTransport(_Httpx[_Pools]):
    """Blocking transport; safe to share between threads, and with processes that are forked.

    `limits` are an ``httpx2.Limits``, `proxy` is the URL of one for all requests, instead of what
    the environment says; `http2` needs the package h2. With it, requests that are made at the same
    time have connections of their own, and `limits` hold for each of these. Or requests are sent by
    a `client` of ``httpx2`` or ``httpx``, which stays its owner's to close, or by those that a
    function makes.
    """

    _kind = "HTTPTransport"
    _closes = "close"
    _threaded = True

    @guarded
    def __init__(
        self,
        ssl_context: ssl.SSLContext | None = None,
        *,
        client: HttpxClient | Callable[[], HttpxClient] | None = None,
        limits: httpx2.Limits | None = None,
        proxy: str | None = None,
        http2: bool = False,
    ) -> None:
        super().__init__(Kept(_Pools), client, ssl_context, limits, proxy, http2)

    def send(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        ends = time.monotonic() + request.timeout.total
        outer = ENDS.set(ends)
        try:
            with FAILURES:
                unread = self._answer(request)
            return unread.received(request)
        except errors.TransportError:
            exchange.check_time(ends)
            raise
        finally:
            ENDS.reset(outer)

    def _answer(self, request: Request) -> exchange.Answer:
        (pool, release), own = self._pool(request), self._own
        try:
            sent = _request(request, exchange.Repeatable, bound_reads, library_of(pool))
            answer = own.send(pool, sent) if own else pool.handle_request(sent)
        except BaseException:
            release()
            raise
        read = _read_already(answer)
        chunks = _in_time(answer.iter_raw()) if read is None else (read,)
        closes = _closes(answer, release)
        return exchange.Answer(*_told(answer), chunks, closes, FAILURES, read is not None)

    def close(self) -> None:
        """Close all connections, but no client that was brought."""
        self._closed = True
        pools = self._pools.taken()
        if pools is not None:
            with pools.lock:
                while pools.opened:
                    pools.opened.popitem()[1].close()


class HttpxAsyncTransport(_Httpx[_AsyncPools]):
    """Asynchronous transport; each event loop has connections of its own, which end with it.

    The options are those of `HttpxTransport`, with an asynchronous `client`.
    """

    _kind = "AsyncHTTPTransport"
    _closes = "aclose"

    @guarded
    def __init__(
        self,
        ssl_context: ssl.SSLContext | None = None,
        *,
        client: HttpxAsyncClient | Callable[[], HttpxAsyncClient] | None = None,
        limits: httpx2.Limits | None = None,
        proxy: str | None = None,
        http2: bool = False,
    ) -> None:
        super().__init__(Kept(_AsyncPools, running_loop), client, ssl_context, limits, proxy, http2)

    async def asend(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        import asyncio  # slow to import, and only asynchronous clients need it

        with FAILURES:
            async with asyncio.timeout(exchange.seconds(request.timeout.total)):
                return await (await self._answer(request)).received(request)

    async def _answer(self, request: Request) -> exchange.AsyncAnswer:
        (pool, _), own = self._pool(request), self._own
        sent = _request(request, _AsyncRepeatable, closes_unfinished_tls(), library_of(pool))
        answer = await (own.asend(pool, sent) if own else pool.handle_async_request(sent))
        read = _read_already(answer)
        chunks = answer.aiter_raw() if read is None else _awaited(read)
        told, is_read = _told(answer), read is not None
        return exchange.AsyncAnswer(*told, chunks, _acloses(answer), FAILURES, is_read)

    async def aclose(self) -> None:
        """Close the connections of the running loop, but no client that was brought; those of other
        loops end with theirs.
        """
        self._closed = True
        pools = self._pools.taken()
        if pools is not None:
            await pools.guard.aclose()


def _request(
    request: Request, pieces_of: Callable[[RequestBody], Any], trace: Callable[..., Any], of: str
) -> Any:
    limits = ("connect", "read", "write", "pool")
    timeout = {name: exchange.seconds(getattr(request.timeout, name)) for name in limits}
    pairs = (*request.headers.pairs, *exchange.framing(request))
    return library(of or "httpx2").Request(
        request.method,
        request.url,
        headers=[(name.encode(), value.encode("latin-1")) for name, value in pairs],
        content=None if request.body is None else pieces_of(request.body),
        extensions={"timeout": timeout, "trace": trace},
    )


def _nothing() -> None:
    """Ends the use of what many use at once."""


def _closes(answer: Any, release: Callable[[], None]) -> Callable[[], None]:
    """What closes an answer, and a connection that is not to be used again, and ends its use."""

    def close() -> None:
        try:
            for each in _open(answer):
                each.close()
        finally:
            release()

    return close


def _acloses(answer: Any) -> Callable[[], Awaitable[None]]:
    """The asynchronous twin of `_closes`."""

    async def close() -> None:
        for each in _open(answer):
            await each.aclose()

    return close


def _open(answer: Any) -> list[Any]:
    """An answer, after the connection on which the server failed, unless others share that."""
    about = answer.extensions
    failed = answer.status_code == exchange.FAILURE and about.get("http_version") == b"HTTP/1.1"
    stream = about.get("network_stream") if failed else None
    return [answer] if stream is None else [stream, answer]


def load_library() -> None:
    """Import the HTTP library now instead of at the first request."""
    library("httpx2")


ENDS: Final = ContextVar("ENDS", default=math.inf)
"""When the total time is over that the blocking call has which is made."""


def bound_reads(event: str, about: dict[str, Any]) -> None:
    """Let no read from a new connection outlast the total time of the call that it is for.

    The read timeout bounds a server that is silent, this one that trickles.
    """
    if not event.endswith((".connect_tcp.complete", ".start_tls.complete")):
        return
    stream = about["return_value"]
    read: Callable[[int, float | None], bytes] = stream.read

    def bounded(size: int, timeout: float | None = None) -> bytes:
        left = exchange.check_time(ENDS.get())
        return read(size, exchange.seconds(left if timeout is None else min(timeout, left)))

    stream.read = bounded


def closes_unfinished_tls() -> Callable[[str, dict[str, Any]], Coroutine[Any, Any, None]]:
    """Close the connection of a TLS handshake that is cancelled; httpcore2 leaves it open."""
    opened: list[Any] = []

    async def trace(event: str, about: dict[str, Any]) -> None:
        if event.endswith(".connect_tcp.complete"):
            opened.append(about["return_value"])
        elif event.endswith(".start_tls.failed"):
            for stream in opened:
                await stream.aclose()

    return trace


class _ErrorTranslator(exchange.ErrorTranslator):
    def failure(self, name: str, text: str) -> exchange.Failure:
        # It has one class for what is no HTTP and for what ends too early.
        return (
            exchange.CLOSED if name == "RemoteProtocolError" and _ENDED.search(text) else self[name]
        )


_ENDED: Final = re.compile("disconnected|closed connection")
FAILURES: Final = _ErrorTranslator(
    ConnectTimeout=exchange.CONNECTING_LATE,
    PoolTimeout=exchange.NONE_FREE,
    ReadTimeout=exchange.SILENT,
    WriteTimeout=exchange.DEAF,
    ConnectError=exchange.NO_CONNECTION,
    ProxyError=exchange.NO_WAY,
    **dict.fromkeys(("ReadError", "WriteError", "CloseError"), exchange.BROKEN),
    RemoteProtocolError=exchange.NOT_HTTP,
    TimeoutError=exchange.OVER,
    **dict.fromkeys(
        ("HTTPError", "StreamError", "InvalidURL", "OSError", "ValueError"), exchange.FAILED
    ),
)


_LIBRARIES: Final = ("httpx2", "httpx")


class HttpxClient(Protocol):
    """An ``httpx2.Client`` or an ``httpx.Client``."""

    @property
    def is_closed(self) -> bool: ...
    def send(self, request: Any, *, stream: bool = ..., follow_redirects: bool = ...) -> Any: ...
    def close(self) -> None: ...


class HttpxAsyncClient(Protocol):
    """An ``httpx2.AsyncClient`` or an ``httpx.AsyncClient``."""

    @property
    def is_closed(self) -> bool: ...
    def send(self, request: Any, *, stream: bool = ..., follow_redirects: bool = ...) -> Any: ...
    async def aclose(self) -> None: ...


class Own:
    """What a user gave: a client, which stays theirs to close, or a function that makes clients,
    which are the transport's.

    A client is of one process, as its connections are. TypeError for anything else;
    ConfigurationError while a call is made where it is what a function gave.
    """

    def __init__(self, given: object, transport: str, closes: str) -> None:
        self._transport = transport
        self._closes = closes
        self._loop: Any = None
        self._given: Any = given
        self._lent: Lent[Any] = Lent(given)
        self.is_function = isinstance(given, type) or not library_of(given)
        if not (callable(given) if self.is_function else self._fits(given)):
            raise TypeError(self._wrong(given))

    def made(self) -> Any:
        """A client that the function makes."""
        client = self._given()
        if not self._fits(client):
            raise ConfigurationError(self._wrong(client))
        return client

    def client(self) -> Any:
        """The client; ClientError if it cannot be used here."""
        client = self._lent()
        if client is None:
            raise self._belongs("process")
        if client.is_closed:
            raise ClientError("the client that the transport was given is closed")
        return client

    def send(self, client: Any, request: Any) -> Any:
        """What comes when a blocking client sends."""
        try:
            return client.send(request, stream=True, follow_redirects=False)
        except Exception as error:  # noqa: BLE001 - most are raised again
            return _answered(error)

    async def asend(self, client: Any, request: Any) -> Any:
        """What comes when an asynchronous client sends."""
        from asyncio import get_running_loop  # slow to import

        before, self._loop = self._loop, get_running_loop()
        try:
            return await client.send(request, stream=True, follow_redirects=False)
        except RuntimeError:
            if self.is_function or before in (None, self._loop):
                raise
            raise self._belongs("event loop") from None
        except Exception as error:  # noqa: BLE001 - most are raised again
            return _answered(error)

    def _fits(self, client: object) -> bool:
        return library_of(client) in _LIBRARIES and hasattr(client, self._closes)

    def _belongs(self, what: str) -> ClientError:
        return ClientError(
            f"the client that the transport was given has connections of another {what}; "
            f"give a function that makes clients: {self._transport}(client=...)"
        )

    def _wrong(self, given: object) -> str:
        kind = "Client" if self._closes == "close" else "AsyncClient"
        return (
            f"{self._transport}(client=...) takes an httpx2.{kind} or an httpx.{kind}, "
            f"or a function that makes one; this is {named(given)}"
        )


def _told(answer: Any) -> tuple[int, Headers]:
    return answer.status_code, exchange.headers_of(answer.headers.raw)


class _AsyncRepeatable:
    """The asynchronous twin of `exchange.Repeatable`."""

    def __init__(self, body: RequestBody) -> None:
        self._body = body

    def __aiter__(self) -> AsyncIterator[bytes]:
        return exchange.apieces(self._body)


def _answered(error: Exception) -> Any:
    """The answer that a hook of a client raised an error for (``response.raise_for_status()``).

    What the status means is said by the client of the package. Any other error is raised again.
    """
    if type(error).__name__ != "HTTPStatusError":
        raise error
    return getattr(error, "response")  # noqa: B009 - the type is of one of two libraries


def _read_already(answer: Any) -> bytes | None:
    """The body, decoded, if a hook or the authentication has read it; None if it is still to be
    read.

    Nothing is left of an answer that was closed before.
    """
    if answer.is_stream_consumed:
        return cast(bytes, answer.content)
    return b"" if answer.is_closed else None


def _in_time(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks until the total time is over: `bound_reads` sees no connection that others
    opened."""
    for chunk in chunks:
        exchange.check_time(ENDS.get())
        yield chunk


async def _awaited(body: bytes) -> AsyncIterator[bytes]:
    yield body
