"""What the transports have in common: proxies, content codings, reading to the end, failures."""

from __future__ import annotations

import time
import warnings
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
)
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from . import errors
from .codings import Decoder
from .http import Headers, Request, RequestBody, Response
from .whole import Whole

if TYPE_CHECKING:
    import ssl

PIECE: Final = 65536
"""Bytes that are sent or read at once."""
OVER: Final = "the response did not end within the total time allowed"
FAILED: Final = (errors.ProtocolError, "the exchange failed")


class Failures(dict[str, tuple[type[errors.TransportError], str]]):
    """What exceptions mean, by the name of their class or of a base; the message may have a place
    for the text of the exception. ``with`` it, they are raised as the errors that they mean.
    """

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None or isinstance(error, errors.ClientError):
            return
        for base in type(error).__mro__:
            if base.__name__ in self:
                meant, message = self[base.__name__]
                meant = errors.CertificateError if _is_mistrust(error) else meant
                # A cause that tells a URL, as those of aiohttp may, would show the keys in it.
                raise meant(message.format(error)) from None if "://" in str(error) else error


def _is_mistrust(error: object) -> bool:
    """Whether a certificate that is not trusted is behind it."""
    while isinstance(error, Exception) and type(error).__name__ != "SSLCertVerificationError":
        # httpcore2 gives the cause as an argument. A mere context may be what the caller handles.
        error = error.__cause__ or next(iter(error.args), None)
    return isinstance(error, Exception)


class Bundled:
    """Base of the transports: proxies of the environment, and a warning when one is forgotten.

    `_open` is what would have to be closed, falsy if nothing is.
    """

    _open: Any = None
    _proxies: dict[str, str] | None = None

    def __init__(self, ssl_context: ssl.SSLContext | None = None) -> None:
        self._ssl_context: ssl.SSLContext | None = ssl_context
        self._closed = False

    def _check_open(self) -> None:
        if self._closed:
            raise errors.ClientError("the client is closed")

    def _proxy(self, url: str) -> str:
        """The URL of the proxy on the way to a URL, "" if there is none."""
        if self._proxies is None:
            from urllib.request import getproxies  # slow to import

            self._proxies = getproxies()
        parts = urlsplit(url)
        proxy = self._proxies.get(parts.scheme) or self._proxies.get("all")
        if not proxy:
            return ""
        from urllib.request import proxy_bypass

        if proxy_bypass(parts.netloc.rpartition("@")[2]):
            return ""
        return proxy if "://" in proxy else f"http://{proxy}"

    def __del__(self) -> None:
        if self._open:
            warnings.warn(f"{self!r} was not closed", ResourceWarning, stacklevel=2, source=self)


def framing(request: Request) -> list[tuple[str, str]]:
    """The headers about the exchange itself that are not among those of the request: codings that
    can be undone, and the length of the body, if it is known.
    """
    told = {"Accept-Encoding": "gzip, deflate"}
    length, expected = length_of(request.body), request.method in ("POST", "PUT", "PATCH")
    if length is not None and (request.body is not None or expected):
        told["Content-Length"] = str(length)
    return [(name, value) for name, value in told.items() if name not in request.headers]


def length_of(body: RequestBody) -> int | None:
    """The bytes of a body; None if that is not known beforehand."""
    if isinstance(body, bytes):
        return len(body)
    return 0 if body is None else body.length


def pieces(body: RequestBody) -> Iterator[bytes]:
    """The body, which has to be as long as it says: else the server would misread what follows."""
    left = length_of(body)
    for chunk in (body,) if isinstance(body, bytes) else body or ():
        if left is not None:
            left -= len(chunk)
            if left < 0:
                break
        for start in range(0, len(chunk), PIECE):
            yield chunk[start : start + PIECE]
    if left:
        raise errors.ProtocolError("the body is not as long as it was said to be")


async def apieces(body: RequestBody) -> AsyncIterator[bytes]:
    """The asynchronous twin of `pieces`."""
    for piece in pieces(body):
        yield piece


@dataclass(slots=True)
class Answer:
    """A response as a library gives it; iterating reads its body and undoes the coding.

    `chunks` are the body as it came, `failures` what its exceptions mean.
    """

    status: int
    headers: Headers
    chunks: Iterable[bytes]
    close: Callable[[], None]
    failures: Failures

    def __iter__(self) -> Iterator[bytes]:
        decoder = Decoder(self.headers)
        with self.failures:
            for chunk in self.chunks:
                yield from decoder.decode(chunk)
        decoder.finish()

    def received(self, request: Request) -> Response:
        """The response, its body read unless it is to be streamed."""
        if request.stream and 200 <= self.status < 300:
            return Response(self.status, self.headers, stream=self)
        whole = Whole(request.max_response_bytes, self.status)
        try:
            for piece in self:
                whole.add(piece)
        finally:
            self.close()
        return Response(self.status, self.headers, whole.joined())


@dataclass(slots=True)
class AsyncAnswer:
    """The asynchronous twin of `Answer`."""

    status: int
    headers: Headers
    chunks: AsyncIterable[bytes]
    close: Callable[[], Awaitable[None]]
    failures: Failures

    async def __aiter__(self) -> AsyncIterator[bytes]:
        decoder = Decoder(self.headers)
        with self.failures:
            async for chunk in self.chunks:
                for piece in decoder.decode(chunk):
                    yield piece
        decoder.finish()

    async def received(self, request: Request) -> Response:
        """The response, its body read unless it is to be streamed."""
        if request.stream and 200 <= self.status < 300:
            return Response(self.status, self.headers, stream=self)
        whole = Whole(request.max_response_bytes, self.status)
        try:
            async for piece in self:
                whole.add(piece)
        finally:
            await self.close()
        return Response(self.status, self.headers, whole.joined())

    async def aclose(self) -> None:
        await self.close()


def headers_of(pairs: Iterable[tuple[bytes, bytes]]) -> Headers:
    """The headers of a response from what was on the wire."""
    return Headers([(name.decode("latin-1"), value.decode("latin-1")) for name, value in pairs])


def check_time(ends: float) -> float:
    """The seconds that are left; DeadlineExceeded if none are."""
    # Every read is bounded by the read timeout; this bounds a server that trickles.
    left = ends - time.monotonic()
    if left <= 0:
        raise errors.DeadlineExceeded(OVER)
    return left


def seconds(limit: float) -> float | None:
    """A limit as sockets, locks and libraries take it: None for no limit, and never 0."""
    return max(limit, 0.001) if limit < 1e6 else None
