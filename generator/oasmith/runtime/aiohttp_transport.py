"""An asynchronous transport on aiohttp; the only module that knows it.

aiohttp is imported and its session made at the first request. Proxies come from the environment,
but nothing from a netrc file; redirects are not followed and cookies not kept.
"""

from __future__ import annotations

from contextlib import AsyncExitStack
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from .concurrency import Kept, running_loop, until_loop_ends
from .exchange import (
    BROKEN,
    CLOSED,
    CONNECTING_LATE,
    FAILED,
    FAILURE,
    NO_CONNECTION,
    NO_WAY,
    NONE_FREE,
    NOT_HTTP,
    OVER,
    SILENT,
    AsyncAnswer,
    ErrorTranslator,
    PooledTransport,
    apieces,
    framing,
    headers_of,
    seconds,
)
from .http import Request, Response, guarded
from .options import check_pool, library
from .proxies import certificates

if TYPE_CHECKING:
    import ssl

    import aiohttp


class _Session:
    """The session of one event loop, and how many more requests it may have under way."""

    def __init__(self, context: ssl.SSLContext | None, most: int, idle: float) -> None:
        import asyncio  # slow to import

        aiohttp = library("aiohttp")
        self.slots = asyncio.Semaphore(most)
        self.session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=0, keepalive_timeout=idle, ssl=context or certificates() or True
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            auto_decompress=False,
            response_class=_answers(),
        )
        # It would send GET, PUT and DELETE again; whether that may be is for `call` to say.
        vars(self.session)["_retry_connection"] = False
        self.guard = until_loop_ends(self.session.close)

    def __bool__(self) -> bool:
        return not self.session.closed

    def silence(self) -> None:
        """Neither complain of what is not closed, nor close it when it is collected."""
        connector = self.session.connector
        self.session.detach()
        if connector is not None:
            vars(connector)["_closed"] = True


class AiohttpTransport(PooledTransport[_Session]):
    """Asynchronous transport; each event loop has connections of its own, which end with it.

    At most `max_connections` of a loop are in use at a time; one that was idle for
    `keepalive_expiry` seconds is not used again. `proxy` is the URL of one for all requests,
    instead of what the environment says. aiohttp knows no write timeout: a request that the server
    does not accept ends with the total time. It writes header values in UTF-8.
    """

    _schemes = ("http", "https")

    @guarded
    def __init__(
        self,
        ssl_context: ssl.SSLContext | None = None,
        max_connections: int = 100,
        *,
        keepalive_expiry: float = 15.0,
        proxy: str | None = None,
    ) -> None:
        check_pool(max_connections=max_connections, keepalive_expiry=keepalive_expiry)
        new = partial(_Session, ssl_context, max_connections, keepalive_expiry)
        super().__init__(ssl_context, Kept(new, running_loop, _Session.silence), proxy)

    async def asend(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        import asyncio  # slow to import

        limits, pool = request.timeout, self._pool()
        async with AsyncExitStack() as held:
            with _WAITING:
                async with asyncio.timeout(seconds(limits.pool) if pool.slots.locked() else None):
                    await pool.slots.acquire()
            held.callback(pool.slots.release)
            with _FAILURES:
                async with asyncio.timeout(seconds(limits.total)):
                    return await (await self._answer(request, pool, held)).received(request)

    async def _answer(self, request: Request, pool: _Session, held: AsyncExitStack) -> AsyncAnswer:
        answer = await pool.session.request(**self._arguments(request))
        held.callback(answer.close)
        if answer.connection is not None:  # else all has come
            _tell_of_failure(answer.connection.protocol, answer.content)
        headers, chunks = headers_of(answer.raw_headers), answer.content.iter_any()
        return AsyncAnswer(answer.status, headers, chunks, held.pop_all().aclose, _FAILURES)

    async def aclose(self) -> None:
        """Close the connections of the running loop; those of others end with theirs."""
        self._closed = True
        pool = self._pools.taken()
        if pool is not None:
            await pool.guard.aclose()

    def _pool(self) -> _Session:
        self._check_open()
        return self._pools()

    def _arguments(self, request: Request) -> dict[str, Any]:
        import aiohttp
        import yarl

        limits, proxy = request.timeout, self._proxy(request.url)
        to_proxy = list(proxy.headers.items()) if proxy else []
        is_tunnel = request.url.startswith("https:")
        return {
            "method": request.method,
            "url": yarl.URL(request.url, encoded=True),
            "headers": [
                *request.headers.pairs,
                *framing(request),
                *([] if is_tunnel else to_proxy),
            ],
            "data": None if request.body is None else apieces(request.body),
            "proxy": proxy and proxy.url,
            "proxy_headers": to_proxy if is_tunnel else None,
            "allow_redirects": False,
            "timeout": aiohttp.ClientTimeout(
                total=None, sock_connect=seconds(limits.connect), sock_read=seconds(limits.read)
            ),
        }


def _answers() -> type[aiohttp.ClientResponse]:
    """The class of answers: it closes a connection that is not to be used again."""
    import aiohttp

    class Answer(aiohttp.ClientResponse):
        async def start(self, connection: Any) -> aiohttp.ClientResponse:
            protocol = connection.protocol
            await super().start(connection)
            if self.status == FAILURE and self.connection is not None:
                protocol.force_close()
            elif self.status == FAILURE:  # all has come, and the connection is free
                protocol.close()
            return self

    return Answer


def _tell_of_failure(protocol: Any, content: Any) -> None:
    """Let a body end with its connection: aiohttp, on what is no chunk, closes the connection and
    leaves who reads the body waiting.
    """

    kind: Any = protocol.__class__

    def set_exception(error: BaseException, *cause: BaseException) -> None:
        kind.set_exception(protocol, error, *cause)
        if not content.is_eof() and content.exception() is None:
            content.set_exception(error)

    vars(protocol)["set_exception"] = set_exception


def load_library() -> None:
    """Import the HTTP library now instead of at the first request."""
    library("aiohttp")


_WAITING: Final = ErrorTranslator(TimeoutError=NONE_FREE)
_FAILURES: Final = ErrorTranslator(
    ConnectionTimeoutError=CONNECTING_LATE,
    SocketTimeoutError=SILENT,
    TimeoutError=OVER,
    ClientConnectorError=NO_CONNECTION,
    ClientHttpProxyError=NO_WAY,
    ServerDisconnectedError=CLOSED,
    ClientConnectionError=BROKEN,
    ClientPayloadError=CLOSED,
    **dict.fromkeys(("ClientResponseError", "HttpProcessingError"), NOT_HTTP),
    OSError=BROKEN,
    **dict.fromkeys(("ClientError", "ValueError"), FAILED),
)
