"""The default transports, on httpx2; the only module that knows it.

httpx2 is imported and its client made at the first request, so that importing a package and
constructing a client cost nothing. Proxies come from the environment as httpx2 reads it;
redirects are not followed and cookies not kept.
"""

from __future__ import annotations

import threading
import time
import warnings
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from . import errors
from .http import Headers, Request, Response

if TYPE_CHECKING:
    import ssl
    from http.cookiejar import CookieJar

    import httpx2


C = TypeVar("C")


class _Lifecycle(Generic[C]):
    """Open late, close once, warn when forgotten."""

    def __init__(self, ssl_context: ssl.SSLContext | None = None) -> None:
        self._lock = threading.Lock()
        self._ssl_context = ssl_context
        self._client: C | None = None
        self._closed = False

    def _new_client(self) -> C:
        raise NotImplementedError

    def _opened(self) -> C:
        with self._lock:
            if self._closed:
                raise errors.ClientError("the client is closed")
            if self._client is None:
                self._client = self._new_client()
            return self._client

    def _taken(self) -> C | None:
        with self._lock:
            client, self._client, self._closed = self._client, None, True
            return client

    def __del__(self) -> None:
        if getattr(self, "_client", None) is not None:
            warnings.warn(f"{self!r} was not closed", ResourceWarning, stacklevel=2, source=self)


class HttpxTransport(_Lifecycle["httpx2.Client"]):
    """Blocking transport; safe to share between threads."""

    def _new_client(self) -> httpx2.Client:
        import httpx2

        return httpx2.Client(verify=self._ssl_context or True, timeout=None, cookies=_no_cookies())

    def send(self, request: Request) -> Response:
        """Send one request and read the whole response."""
        client = self._opened()
        ends = time.monotonic() + request.timeout.total
        try:
            with client.stream(**_arguments(request)) as answer:
                chunks: list[bytes] = []
                for chunk in answer.iter_bytes():
                    chunks.append(chunk)
                    _check_time(ends)
                return _response(answer, chunks)
        except _failures() as error:
            raise _translated(error) from error

    def close(self) -> None:
        """Close all connections."""
        client = self._taken()
        if client is not None:
            client.close()


class HttpxAsyncTransport(_Lifecycle["httpx2.AsyncClient"]):
    """Asynchronous transport; belongs to one event loop."""

    def _new_client(self) -> httpx2.AsyncClient:
        import httpx2

        verify = self._ssl_context or True
        return httpx2.AsyncClient(verify=verify, timeout=None, cookies=_no_cookies())

    async def asend(self, request: Request) -> Response:
        """Send one request and read the whole response."""
        client = self._opened()
        ends = time.monotonic() + request.timeout.total
        try:
            async with client.stream(**_arguments(request)) as answer:
                chunks: list[bytes] = []
                async for chunk in answer.aiter_bytes():
                    chunks.append(chunk)
                    _check_time(ends)
                return _response(answer, chunks)
        except _failures() as error:
            raise _translated(error) from error

    async def aclose(self) -> None:
        """Close all connections."""
        client = self._taken()
        if client is not None:
            await client.aclose()


def _no_cookies() -> CookieJar:
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def _failures() -> tuple[type[Exception], ...]:
    import httpx2

    return httpx2.HTTPError, httpx2.InvalidURL, OSError


def _arguments(request: Request) -> dict[str, Any]:
    limits = request.timeout
    timeout = (limits.connect, limits.read, limits.write, limits.pool)
    return {
        "method": request.method,
        "url": request.url,
        "headers": [
            (name.encode(), value.encode("latin-1")) for name, value in request.headers.pairs
        ],
        "content": request.body,
        "timeout": tuple(None if limit == float("inf") else limit for limit in timeout),
    }


def _response(answer: httpx2.Response, chunks: list[bytes]) -> Response:
    headers = (
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.headers.raw
    )
    return Response(answer.status_code, Headers(headers), b"".join(chunks))


def _check_time(ends: float) -> None:
    # Every read is bounded by the read timeout; this bounds a server that trickles.
    if time.monotonic() > ends:
        raise errors.DeadlineExceeded("the response did not end within the total time allowed")


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
