"""What the transports share: pools of connections, bodies in pieces, where responses end, failures.

Takes requests and what HTTP libraries give; gives responses, or the errors of `errors`. Always: a
body is as long as it says, a response whose end is unclear is refused, and no error holds a frame
in which a request is.
"""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Generic,
    Protocol,
    TypeAlias,
    TypeVar,
    cast,
)

from . import errors
from .codings import Decoder
from .concurrency import Kept, in_thread
from .errors import ResponseTooLarge
from .http import Headers, Request, RequestBody, Response
from .options import check_context
from .problems import printable
from .proxies import Environment, Proxy, proxy_at

if TYPE_CHECKING:
    import ssl


class Whole:
    """Collects a body of a response that arrives in pieces; `most` bytes, None for any number."""

    def __init__(self, most: int | None, status: int) -> None:
        self._left = float("inf") if most is None else most
        self._most = most
        self._status = status
        self._pieces: list[bytes] = []

    def add(self, piece: bytes) -> None:
        """Another piece; ResponseTooLarge if it is one too many."""
        self._left -= len(piece)
        if self._left < 0:
            what = f"the body of the response (status {self._status})"
            raise ResponseTooLarge.of(what, "max_response_bytes", self._most or 0)
        self._pieces.append(piece)

    def joined(self) -> bytes:
        """The body."""
        return b"".join(self._pieces)


PIECE: Final = 65536
"""Bytes that are sent or read at once."""
Failure: TypeAlias = tuple[type[errors.TransportError], str]
"""What is raised; the message may have a place for the text or the type of an exception."""

NO_CONNECTION: Final = (errors.ConnectError, "no connection: {}")
NO_WAY: Final = (errors.ConnectError, "no connection through the proxy: {}")
CONNECTING_LATE: Final = (errors.ConnectTimeout, "no connection in time")
NONE_FREE: Final = (errors.PoolTimeout, "no free connection in time")
SILENT: Final = (errors.ReadTimeout, "the server sent nothing in time")
DEAF: Final = (errors.WriteTimeout, "the server accepted nothing in time")
OVER: Final = (errors.DeadlineExceeded, "the response did not end within the total time allowed")
BROKEN: Final = (errors.ConnectionLost, "the connection broke")
CLOSED: Final = (errors.ConnectionLost, "the server closed the connection too early")
NOT_HTTP: Final = (errors.ProtocolError, "the server did not answer in HTTP")
DEFECTS: Final = (
    "InvalidHeaderDefect",
    "MissingHeaderBodySeparatorDefect",
    "FirstHeaderLineIsContinuationDefect",
)
"""What `http.client` reads over and a transport refuses: headers that are broken or cut off."""
FAILED: Final = (errors.ProtocolError, "the exchange failed ({type})")
"""What can go wrong, alike for all transports."""

_LENGTH: Final = re.compile("[0-9]{1,18}")


def failed(failure: Failure) -> errors.TransportError:
    """The error for what went wrong."""
    kind, message = failure
    return kind(message)


class ErrorTranslator(dict[str, Failure]):
    """What exceptions mean, by the name of their class or of a base. ``with`` it, they are raised
    as what they mean.

    What goes wrong in a body that is sent is raised as it is. No frame below the ``with`` leaves in
    a traceback: in those of HTTP libraries are whole requests, keys included.
    """

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            return
        raised = self._meant(error)
        if raised is None:
            error.__traceback__ = _first_frame(error.__traceback__)
            return
        context = raised.__context__
        del error, trace  # exceptions of libraries may show a URL
        try:
            raise raised
        finally:
            raised.__context__ = context

    def _meant(self, error: BaseException) -> Exception | None:
        """What is to be raised instead, if anything."""
        if isinstance(error, errors.ClientError):
            return None
        for each in _chain(error):
            if isinstance(each, _BodyFailed):
                return each.error
        for base in type(error).__mro__:
            if base.__name__ in self:
                kind, message = self.failure(base.__name__, str(error))
                kind = errors.CertificateError if _is_mistrust(error) else kind
                name = type(error).__name__
                text = "" if "://" in str(error) else printable(str(error))
                meant = kind(message.format(text or name, type=name))
                meant.__cause__ = next(map(_bare, filter(_is_plain, _chain(error))), None)
                return meant
        return None

    def failure(self, name: str, text: str) -> Failure:
        """What the exceptions of a class, or those of them with such a text, mean."""
        return self[name]


class _BodyFailed(Exception):
    """Carries an error of a body through the library that sends it."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


def _chain(error: object) -> Iterator[BaseException]:
    """An exception and what is behind it, which httpcore2 gives as an argument."""
    while isinstance(error, BaseException):
        yield error
        error = error.__cause__ or next(iter(error.args), None) or error.__context__


def _is_plain(error: BaseException) -> bool:
    """Whether it is of the operating system: all others may hold whole requests."""
    return isinstance(error, OSError) and type(error).__module__ in ("builtins", "socket", "ssl")


def _bare(error: BaseException) -> BaseException:
    """The exception without frames and without what is behind it."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


def _first_frame(trace: TracebackType | None) -> TracebackType | None:
    """The traceback without the frames that were called."""
    return trace and TracebackType(None, trace.tb_frame, trace.tb_lasti, trace.tb_lineno)


def _is_mistrust(error: object) -> bool:
    """Whether a certificate that is not trusted is behind it."""
    while isinstance(error, Exception) and type(error).__name__ != "SSLCertVerificationError":
        # A mere context may be what the caller handles.
        error = error.__cause__ or next(iter(error.args), None)
    return isinstance(error, Exception)


class Pool(Protocol):
    """What a transport has open for one owner; falsy if nothing is."""

    def __bool__(self) -> bool: ...


P = TypeVar("P", bound=Pool)


class PooledTransport(Generic[P]):
    """Base of the transports: a pool for each owner, and the way to servers: through `proxy`, or as
    the environment says.

    A forgotten one warns. `_schemes` are those of proxies that can be used.
    """

    _schemes: tuple[str, ...] = ("http",)

    def __init__(
        self, ssl_context: ssl.SSLContext | None, pools: Kept[P], proxy: str | None = None
    ) -> None:
        check_context(ssl_context)
        self._ssl_context: ssl.SSLContext | None = ssl_context
        self._through = None if proxy is None else proxy_at(proxy, "proxy=", self._schemes)
        self._environment: Environment | None = None
        self._closed = False
        self._pools = pools

    def _check_open(self) -> None:
        if self._closed:
            raise errors.ClientError("the client is closed")

    def _proxy(self, url: str) -> Proxy | None:
        """The proxy on the way to a URL."""
        if self._through is not None:
            return self._through
        if self._environment is None:
            self._environment = Environment()
        return self._environment.proxy(url, self._schemes)

    def __del__(self) -> None:
        pools: Kept[P] | None = vars(self).get("_pools")  # none if it could not be made
        if pools is not None and any(pools.present()):
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
    chunks = iter((body,) if isinstance(body, bytes) else body or ())
    while (chunk := _next(chunks)) is not None:
        if left is not None:
            left -= len(chunk)
            # What follows is looked for before the last piece is sent, to which the server answers.
            if left < 0 or (left == 0 and any(iter(partial(_next, chunks), None))):
                left = -1
                break
        for start in range(0, len(chunk), PIECE):
            yield chunk[start : start + PIECE]
    if left:
        error = errors.ProtocolError("the body is not as long as it was said to be")
        raise _BodyFailed(error) from None


class Repeatable:
    """A body for a library that may send it again; its pieces, anew each time it is iterated."""

    def __init__(self, body: RequestBody) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        return pieces(self._body)


async def apieces(body: RequestBody) -> AsyncIterator[bytes]:
    """The asynchronous twin of `pieces`, which reads in a thread what may block; what must be
    awaited never tells its length.
    """
    if isinstance(body, AsyncIterable):
        chunks = aiter(cast(AsyncIterable[bytes], body))
        while (chunk := await _anext(chunks)) is not None:
            for start in range(0, len(chunk), PIECE):
                yield chunk[start : start + PIECE]
    elif isinstance(body, bytes):
        for piece in pieces(body):
            yield piece
    else:
        async with aclosing(in_thread(pieces(body))) as read:
            async for piece in read:
                yield piece


def _next(chunks: Iterator[bytes]) -> bytes | None:
    try:
        return next(chunks, None)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised in the end
        raise _BodyFailed(error) from None


async def _anext(chunks: AsyncIterator[bytes]) -> bytes | None:
    try:
        return await anext(chunks, None)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised in the end
        raise _BodyFailed(error) from None


@dataclass(slots=True, repr=False)
class _Head:
    """A response as a library gives it; iterating reads its body and undoes the coding.

    `chunks` are the body as it came, or `is_decoded` by the library; `failures` what its exceptions
    mean.
    """

    status: int
    headers: Headers
    chunks: Any
    closes: Callable[[], Any]
    failures: ErrorTranslator
    is_decoded: bool = False

    def decoder(self) -> Decoder:
        """What undoes the coding that the library left."""
        return Decoder(Headers() if self.is_decoded else self.headers)

    def is_streamed(self, request: Request) -> bool:
        """Whether the body is left unread."""
        return request.stream and 200 <= self.status < 300


class Answer(_Head):
    """What a blocking library gives: `chunks` are iterated."""

    def __iter__(self) -> Iterator[bytes]:
        decoder = self.decoder()
        with self.failures:
            for chunk in self.chunks:
                yield from decoder.decode(chunk)
        decoder.finish()

    def received(self, request: Request) -> Response:
        """The response, its body read unless it is to be streamed."""
        if fault := fault_of(self.status, self.headers):
            self.close()
            raise fault
        if self.is_streamed(request):
            return Response(self.status, self.headers, stream=self)
        whole = Whole(request.max_response_bytes, self.status)
        try:
            for piece in self:
                whole.add(piece)
        finally:
            self.close()
        return Response(self.status, self.headers, whole.joined())

    def close(self) -> None:
        self.closes()


class AsyncAnswer(_Head):
    """The asynchronous twin of `Answer`."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        decoder = self.decoder()
        with self.failures:
            async for chunk in self.chunks:
                for piece in decoder.decode(chunk):
                    yield piece
        decoder.finish()

    async def received(self, request: Request) -> Response:
        """The response, its body read unless it is to be streamed."""
        if fault := fault_of(self.status, self.headers):
            await self.aclose()
            raise fault
        if self.is_streamed(request):
            return Response(self.status, self.headers, stream=self)
        whole = Whole(request.max_response_bytes, self.status)
        try:
            async for piece in self:
                whole.add(piece)
        finally:
            await self.aclose()
        return Response(self.status, self.headers, whole.joined())

    async def aclose(self) -> None:
        await self.closes()


FAILURE: Final = 500
"""The status after which a connection is not used again: of servers whose application failed, many
(all on uvicorn) close the connection a moment later, and do not say so."""


def fault_of(status: int, headers: Headers) -> errors.ProtocolError | None:
    """Why it is unclear where the response ends (RFC 9112, section 6.3)."""
    coding, length = headers.text("transfer-encoding"), headers.text("content-length")
    if (
        status >= 200
        and not coding
        and (length.isdecimal() and len(length) < 19 and length.isascii())
    ):
        return None  # as nearly always
    is_told, why = "content-length" in headers, ""
    if status < 200:
        why = f"the server answered {status}, which was not requested"
    elif coding and is_told:
        why = "the response has both a Transfer-Encoding and a Content-Length"
    elif coding and coding.lower() != "chunked":
        why = "the response has another Transfer-Encoding than chunked"
    elif is_told and length_in(length) is None:
        why = "the Content-Length of the response is not one number"
    return errors.ProtocolError(why) if why else None


def length_in(text: str) -> int | None:
    """The one number that a Content-Length tells, also repeatedly."""
    told = {each.strip(" \t") for each in text.split(",")}
    numbers = {int(each) if _LENGTH.fullmatch(each) else None for each in told}
    return numbers.pop() if len(numbers) == 1 else None


def headers_of(pairs: Iterable[tuple[bytes, bytes]]) -> Headers:
    """The headers of a response from what was on the wire."""
    return Headers([(name.decode("latin-1"), value.decode("latin-1")) for name, value in pairs])


def check_time(ends: float) -> float:
    """The seconds that are left; DeadlineExceeded if none are."""
    # Every read is bounded by the read timeout; this bounds a server that trickles.
    left = ends - time.monotonic()
    if left <= 0:
        raise failed(OVER)
    return left


def seconds(limit: float) -> float | None:
    """A limit as sockets, locks and libraries take it: None for no limit, and never 0."""
    return max(limit, 0.001) if limit < 1e6 else None
