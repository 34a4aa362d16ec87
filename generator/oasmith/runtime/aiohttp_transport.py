"""An asynchronous transport on aiohttp; the only module that knows it.

aiohttp is imported and its session made at the first request. Proxies come from the environment,
but nothing from a netrc file; redirects are not followed and cookies not kept.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from . import errors
from .exchange import (
    Bundled,
    Decoder,
    Kinds,
    areceived,
    framing,
    pieces,
    seconds,
    translated,
)
from .http import Chunks, Headers, Request, Response

if TYPE_CHECKING:
    import asyncio
    import ssl

    import aiohttp

_PIECE: Final = 65536


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
        ends = time.monotonic() + limits.total
        slots = self._slots = self._slots or asyncio.Semaphore(self._most)
        try:
            async with asyncio.timeout(seconds(limits.pool)):
                await slots.acquire()
        except TimeoutError as error:
            raise errors.PoolTimeout("no free connection in time") from error
        stream = _Stream(slots)
        try:
            async with asyncio.timeout(seconds(limits.total)):
                answer = await stream.begin(self._session(), self._arguments(request))
                headers = Headers(
                    (name.decode("latin-1"), value.decode("latin-1"))
                    for name, value in answer.raw_headers
                )
                stream.decoder = Decoder(headers)
                return await areceived(request, answer.status, headers, stream, ends)
        except _failures() as error:
            await stream.aclose()
            raise translated(error, _KINDS) from error
        except BaseException:
            await stream.aclose()
            raise

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

        limits, parts = request.timeout, urlsplit(request.url)
        return {
            "method": request.method,
            "url": yarl.URL(request.url, encoded=True),
            "headers": [*request.headers.pairs, *framing(request)],
            "data": request.body if request.body is None else _pieces(request.body),
            "proxy": self._proxy(parts.scheme, parts.netloc.rpartition("@")[2]) or None,
            "allow_redirects": False,
            "timeout": aiohttp.ClientTimeout(
                total=None, sock_connect=seconds(limits.connect), sock_read=seconds(limits.read)
            ),
        }


class _Stream:
    """The unread body of a response; its slot is given back at the end."""

    decoder: Decoder
    _answer: aiohttp.ClientResponse | None = None

    def __init__(self, slots: asyncio.Semaphore) -> None:
        self._slots: asyncio.Semaphore | None = slots

    async def begin(
        self, session: aiohttp.ClientSession, arguments: dict[str, Any]
    ) -> aiohttp.ClientResponse:
        self._answer = await session.request(**arguments)
        return self._answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        assert self._answer is not None
        try:
            async for chunk in self._answer.content.iter_any():
                if data := self.decoder.decode(chunk):
                    yield data
        except _failures() as error:
            raise translated(error, _KINDS) from error
        self.decoder.finish()

    async def aclose(self) -> None:
        """Give the connection back, or close it if there is something left to read."""
        slots, self._slots = self._slots, None
        if slots is not None:
            if self._answer is not None:
                self._answer.close()
            slots.release()


async def _pieces(body: bytes | Chunks) -> AsyncIterator[bytes]:
    if isinstance(body, bytes):
        for start in range(0, len(body), _PIECE):
            yield body[start : start + _PIECE]
    else:
        for chunk in pieces(body):
            yield chunk


def load_library() -> None:
    """Import the HTTP library now instead of at the first request."""
    _failures()


def _failures() -> tuple[type[Exception], ...]:
    import aiohttp

    return aiohttp.ClientError, OSError, ValueError


_KINDS: Kinds = {
    "ConnectionTimeoutError": (errors.ConnectTimeout, "no connection in time"),
    "SocketTimeoutError": (errors.ReadTimeout, "the server sent nothing in time"),
    "TimeoutError": (
        errors.DeadlineExceeded,
        "the response did not end within the total time allowed",
    ),
    "ClientConnectorError": (errors.ConnectError, "no connection: {}"),
    "ClientHttpProxyError": (errors.ConnectError, "no connection through the proxy"),
    "ClientConnectionError": (errors.ConnectionLost, "the connection broke"),
    "ClientPayloadError": (errors.ConnectionLost, "the server closed the connection too early"),
    "ClientResponseError": (errors.ProtocolError, "the server did not answer in HTTP"),
    "OSError": (errors.ConnectionLost, "the connection broke"),
}
