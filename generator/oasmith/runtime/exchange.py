"""What the transports have in common: proxies, content codings, reading to the end, failures."""

from __future__ import annotations

import time
import warnings
import zlib
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, Any, TypeAlias

from . import errors
from .http import AsyncByteStream, ByteStream, Chunks, Headers, Request, Response

if TYPE_CHECKING:
    import ssl

Kinds: TypeAlias = Mapping[str, tuple[type[errors.TransportError], str]]
"""What an exception of a library means, by the name of its class or of a base; the message may
have a place for the text of the exception.
"""


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

    def _proxy(self, scheme: str, authority: str) -> str:
        """The URL of the proxy on the way, "" if there is none."""
        if self._proxies is None:
            self._proxies = _proxies_of_environment()
        proxy = self._proxies.get(scheme) or self._proxies.get("all")
        if not proxy:
            return ""
        from urllib.request import proxy_bypass

        return "" if proxy_bypass(authority) else proxy

    def __del__(self) -> None:
        if self._open:
            warnings.warn(f"{self!r} was not closed", ResourceWarning, stacklevel=2, source=self)


def _proxies_of_environment() -> dict[str, str]:
    """Proxies by scheme, ``all`` for any."""
    from urllib.request import getproxies

    return {
        scheme: proxy if "://" in proxy else f"http://{proxy}"
        for scheme, proxy in getproxies().items()
        if scheme in ("http", "https", "all")
    }


class Decoder:
    """Undoes gzip and deflate (RFC 9110, section 8.4.1); another coding stays as it came."""

    def __init__(self, headers: Headers) -> None:
        names = headers.text("content-encoding").lower().replace(" ", "").split(",")
        known = [*takewhile(("gzip", "x-gzip", "deflate").__contains__, reversed(names))]
        self._steps = [zlib.decompressobj(zlib.MAX_WBITS | 32) for _ in known]
        self._may_be_bare = known[:1] == ["deflate"]
        self._fresh = True

    def decode(self, chunk: bytes) -> bytes:
        """What a piece of the body gives; ProtocolError if it is not coded as was told."""
        try:
            if self._fresh and self._may_be_bare and chunk[0] & 15 != 8:
                # Some servers mean the format of RFC 1951 by "deflate", not that of RFC 1950.
                self._steps[0] = zlib.decompressobj(-zlib.MAX_WBITS)
            for step in self._steps:
                chunk = step.decompress(chunk)
        except zlib.error as error:
            raise _broken_coding() from error
        self._fresh = False
        return chunk

    def finish(self) -> None:
        """ProtocolError if the coded body is not complete."""
        if not self._fresh and not all(step.eof for step in self._steps):
            raise _broken_coding()


def _broken_coding() -> errors.ProtocolError:
    return errors.ProtocolError("the content coding of the response is broken")


def framing(request: Request) -> list[tuple[str, str]]:
    """The headers about the exchange itself that are not among those of the request: codings that
    can be undone, and the length of the body, if it is known.
    """
    body, told = request.body, dict[str, str]()
    told["Accept-Encoding"] = "gzip, deflate"
    length = len(body or b"") if body is None or isinstance(body, bytes) else body.length
    if length is not None and (body is not None or request.method in ("POST", "PUT", "PATCH")):
        told["Content-Length"] = str(length)
    return [(name, value) for name, value in told.items() if name not in request.headers]


def pieces(body: Chunks) -> Iterator[bytes]:
    """The body, which has to be as long as it says: else the server would misread what follows."""
    left = body.length
    for chunk in body:
        if left is not None:
            left -= len(chunk)
            if left < 0:
                break
        if chunk:
            yield chunk
    if left:
        raise errors.ProtocolError("the body is not as long as it was said to be")


def received(
    request: Request, status: int, headers: Headers, stream: ByteStream, ends: float
) -> Response:
    """The response, its body read by the time `ends` unless it is to be streamed."""
    if request.stream and 200 <= status < 300:
        return Response(status, headers, stream=stream)
    chunks: list[bytes] = []
    try:
        for chunk in stream:
            chunks.append(chunk)
            check_time(ends)
    finally:
        stream.close()
    return Response(status, headers, b"".join(chunks))


async def areceived(
    request: Request, status: int, headers: Headers, stream: AsyncByteStream, ends: float
) -> Response:
    """The asynchronous twin of `received`."""
    if request.stream and 200 <= status < 300:
        return Response(status, headers, stream=stream)
    chunks: list[bytes] = []
    try:
        async for chunk in stream:
            chunks.append(chunk)
            check_time(ends)
    finally:
        await stream.aclose()
    return Response(status, headers, b"".join(chunks))


def check_time(ends: float) -> float:
    """The seconds that are left; DeadlineExceeded if none are."""
    # Every read is bounded by the read timeout; this bounds a server that trickles.
    left = ends - time.monotonic()
    if left <= 0:
        raise errors.DeadlineExceeded("the response did not end within the total time allowed")
    return left


def seconds(limit: float) -> float | None:
    """A limit as sockets, locks and libraries take it: None for no limit, and never 0."""
    return max(limit, 0.001) if limit < 1e6 else None


def translated(error: Exception, kinds: Kinds) -> errors.TransportError:
    """The error of this package that the exception of a library means."""
    names = (kind.__name__ for kind in type(error).__mro__)
    found = (kinds[name] for name in names if name in kinds)
    kind, message = next(found, (errors.ProtocolError, "the exchange failed"))
    return (errors.CertificateError if _is_mistrust(error) else kind)(message.format(error))


def _is_mistrust(error: object) -> bool:
    """Whether a certificate that is not trusted is behind it."""
    while isinstance(error, Exception) and type(error).__name__ != "SSLCertVerificationError":
        # httpcore2 gives the cause as an argument. A mere context may be what the caller handles.
        error = error.__cause__ or next(iter(error.args), None)
    return isinstance(error, Exception)
