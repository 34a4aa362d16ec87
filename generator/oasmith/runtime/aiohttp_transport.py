"""An asynchronous transport on aiohttp; the only module that knows it.

aiohttp is imported and its session made at the first request. Proxies come from the environment,
but nothing from a netrc file; redirects are not followed and cookies not kept.
"""

from __future__ import annotations

from contextlib import AsyncExitStack
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from . import errors
from .exchange import (
    FAILED,
    OVER,
    AsyncAnswer,
    Bundled,
    Failures,
    apieces,
    framing,
    headers_of,
    seconds,
)
from .http import Request, Response

if TYPE_CHECKING:
    import asyncio
    import ssl

    import aiohttp


class AiohttpTransport(Bundled):
    """Asynchronous transport; belongs to one event loop.

    At most `max_connections` are in use at a time. aiohttp knows no write timeout: a request that
    the server does not accept ends with the total time. It writes header values in UTF-8.
    """

    def __init__(
        self, ssl_context: ssl.SSLContext | None = None, max_connections: int = 100
    ) -> None:
        super().__init__(ssl_context)
        self._most = max_connections
        self._slots: asyncio.Semaphore | None = None
        self._open: aiohttp.ClientSession | None = None

    async def asend(self, request: Request) -> Response:
        """Send one request; read the response unless it is to be streamed."""
        import asyncio  # slow to import

        limits = request.timeout
        slots = self._slots = self._slots or asyncio.Semaphore(self._most)
        async with AsyncExitStack() as held:
            with _WAITING:
                async with asyncio.timeout(seconds(limits.pool) if slots.locked() else None):
                    await slots.acquire()
            held.callback(slots.release)
            with _FAILURES:
                async with asyncio.timeout(seconds(limits.total)):
                    answer = await self._session().request(**self._arguments(request))
                    held.callback(answer.close)
                    headers, chunks = headers_of(answer.raw_headers), answer.content.iter_any()
                    close = held.pop_all().aclose
                    unread = AsyncAnswer(answer.status, headers, chunks, close, _FAILURES)
                    return await unread.received(request)

    async def aclose(self) -> None:
        """Close all connections."""
        session, self._open, self._closed = self._open, None, True
        if session is not None:
            await session.close()

    def _session(self) -> aiohttp.ClientSession:
        if self._open is None:
            import aiohttp

            self._check_open()
            self._open = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, ssl=self._ssl_context or True),
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
                auto_decompress=False,
            )
            # It would send GET, PUT and DELETE again; whether that may be is for `call` to say.
            vars(self._open)["_retry_connection"] = False
        return self._open

    def _arguments(self, request: Request) -> dict[str, Any]:
        import aiohttp
        import yarl

        limits = request.timeout
        return {
            "method": request.method,
            "url": yarl.URL(request.url, encoded=True),
            "headers": [*request.headers.pairs, *framing(request)],
            "data": None if request.body is None else apieces(request.body),
            "proxy": self._proxy(request.url) or None,
            "allow_redirects": False,
            "timeout": aiohttp.ClientTimeout(
                total=None, sock_connect=seconds(limits.connect), sock_read=seconds(limits.read)
            ),
        }


def load_library() -> None:
    """Import the HTTP library now instead of at the first request."""
    import_module("aiohttp")


_WAITING: Final = Failures(TimeoutError=(errors.PoolTimeout, "no free connection in time"))
_FAILURES: Final = Failures(
    ConnectionTimeoutError=(errors.ConnectTimeout, "no connection in time"),
    SocketTimeoutError=(errors.ReadTimeout, "the server sent nothing in time"),
    TimeoutError=(errors.DeadlineExceeded, OVER),
    ClientConnectorError=(errors.ConnectError, "no connection: {}"),
    ClientHttpProxyError=(errors.ConnectError, "no connection through the proxy"),
    ClientConnectionError=(errors.ConnectionLost, "the connection broke"),
    ClientPayloadError=(errors.ConnectionLost, "the server closed the connection too early"),
    ClientResponseError=(errors.ProtocolError, "the server did not answer in HTTP"),
    OSError=(errors.ConnectionLost, "the connection broke"),
    **dict.fromkeys(("ClientError", "ValueError"), FAILED),
)
