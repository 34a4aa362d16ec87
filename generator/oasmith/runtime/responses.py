"""Responses: the right reader for what came, and the error that an unwanted status means.

A response is read as documented for its exact status, else its range (``4XX``), else `default`;
among several contents by media type, the first where none matches, since servers mislabel more
often than they send what they did not document. A success is read as the media type that was
requested. A successful status that is not documented is read like the first documented one; with
none documented it gives the raw JSON, text or None. Where a body is documented and none came, it is
None (unless `strict`, but for 204 and 205), and no departure where null is documented; what comes
in another media type and cannot be read is text or bytes by that, unless `strict`.

A stream is never taken up again by itself: what was read of it may have been used already.
"""

from __future__ import annotations

from collections.abc import (
    AsyncIterator,
    Callable,
    Coroutine,
    Generator,
    Iterator,
    Mapping,
)
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final, Generic, ParamSpec, TypeAlias, TypeVar, cast

from .codings import left_coded
from .concurrency import AsyncClosing, Closing
from .contents import (
    SAYS_NOTHING,
    Decode,
    Nothing,
    Reader,
    Text,
    essence,
    in_json,
    is_json,
    is_text,
    matching,
    named,
    said_in_json,
    text_of,
)
from .drift import Kind
from .errors import (
    BY_STATUS,
    ApiError,
    ClientError,
    DecodeError,
    TransportError,
    error_class,
)
from .exchange import Whole
from .http import Headers, Response
from .json_values import parse
from .operation import Operation, Readers
from .problems import Problem

P = ParamSpec("P")
T = TypeVar("T")
V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiResponse(Generic[T]):
    """What an operation returns as `data`, and what came with it.

    `content` is the body as bytes, `headers` are case-insensitive, `seconds` are those of the
    whole call with its retries and waits.
    """

    data: T
    status: int
    headers: Headers = field(repr=False)
    content: bytes = field(repr=False)
    request_id: str
    attempts: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A response with its body unread, and the call that it is of; `decode` unless that is
    strict."""

    response: Response
    decode: Decode | None
    request_id: str
    max_response_bytes: int | None
    tell: Callable[[ClientError], object]
    """Tells an error of the body all that is known of the call."""


Tell: TypeAlias = Callable[[Kind, str, str], object]
"""Reports how the body as a whole departs from the document: the kind, what was expected, and what
came."""

Awaited: TypeAlias = Coroutine[Any, Any, T]


def as_response(method: Callable[P, T]) -> Callable[P, ApiResponse[T]]:
    """A method whose caller wants responses, with the type of what it then returns."""
    return cast("Callable[P, ApiResponse[T]]", method)


def as_response_async(method: Callable[P, Awaited[T]]) -> Callable[P, Awaited[ApiResponse[T]]]:
    """The asynchronous twin of `as_response`."""
    return cast("Callable[P, Awaited[ApiResponse[T]]]", method)


def is_success(operation: Operation[Any], status: int) -> bool:
    """Whether a call that gave this status returns rather than raises."""
    return 200 <= status < 300 or str(status) in operation.success


def _untold(*_: str) -> None:
    """Of a call that tells nothing."""


def read_success(
    operation: Operation[T],
    response: Response,
    decode: Decode | None = None,
    *,
    accept: str | None = "",
    tell: Tell = _untold,
    strict: bool = False,
) -> T:
    """What the call returns; DecodeError where the body does not fit.

    `accept` is the media type that was requested: "" is the usual one, None is any. With `decode`,
    unless `strict`, `tell` reports a body that fits no documented one, which is read all the same.
    """
    strict = strict or decode is None
    readers = documented(operation.success, response.status)
    if readers is None:
        tell("unknown status", "", str(response.status))
        readers = next(iter(operation.success.values()), None)
    if readers is None:
        _check_coding(response)
        return cast("T", raw_body(response))
    kind, (reader, wanted) = _kind(response), _asked_for(operation, readers, response, accept)
    if wanted and strict:
        raise _another(wanted, kind)
    if response.status in _EMPTY or reader.is_missing(response):
        _check_missing(reader, response.status, tell, strict=strict)
        return cast("T", None)
    if not isinstance(reader, Nothing):
        _check_coding(response)
    elif response.body and decode:
        tell("unknown body", "", named(kind) or "bytes")
    if not wanted and _is_quoted(reader, response):
        tell("unknown media type", reader.media_type, named(kind))
    is_known = matching([reader], kind) is not None
    if strict:
        if not (is_known or reader.reads(kind) or accept is None):
            raise _another(reader, kind)
        return cast("T", reader.read(response, decode))
    try:
        if is_known or reader.reads(kind):
            data: object = reader.read(response, decode)
            # What is documented is no departure, though it was not requested.
            if wanted and not is_known:
                tell("unknown media type", wanted.media_type, named(kind))
            return cast("T", data)
    except DecodeError:
        if kind and (is_json(kind) or kind == essence(reader.media_type)):
            raise
    return cast("T", _untyped(_every(operation, readers, response.status), reader, response, tell))


def _check_missing(reader: Reader[Any], status: int, tell: Tell, *, strict: bool) -> None:
    """Report that a documented body is missing; DecodeError if `strict`."""
    if reader.takes_nothing():
        return
    if strict and status not in _EMPTY:
        raise DecodeError([Problem("", "expected a body, got nothing")])
    tell("missing", "a body", "nothing")


def _untyped(
    every: tuple[Reader[Any], ...], reader: Reader[Any], response: Response, tell: Tell
) -> str | bytes:
    """A body that none of the documented readers reads, by its own media type; which is
    reported."""
    kind = _kind(response)
    body = _by_its_type(response, kind)
    name, usual = _UNTYPED[type(body)]
    if kind or usual not in [essence(each.media_type) for each in every]:
        tell("unknown media type", reader.media_type, named(kind) or f"{name} without a media type")
    return body


_UNTYPED: Final = {str: ("text", "text/plain"), bytes: ("bytes", "application/octet-stream")}
"""What a body without a media type is, and what could have been said of it."""


def _every(
    operation: Operation[Any], readers: Readers[Any], status: int
) -> tuple[Reader[Any], ...]:
    """The readers of all media types that are documented for a status."""
    usual = readers if isinstance(readers, tuple) else (readers,)
    return (*usual, *(documented(operation.others, status) or ()))


def _by_its_type(response: Response, kind: str) -> str | bytes:
    """A body of an undocumented media type; without any, text if it reads as such (RFC 9110,
    section 8.3)."""
    if kind:
        return text_of(response) if is_text(kind) or is_json(kind) else response.body
    try:
        text = response.body.decode()
    except UnicodeDecodeError:
        return response.body
    return response.body if "\0" in text else text


def _check_coding(response: Response) -> None:
    if response.body and (why := left_coded(response.headers)):
        raise DecodeError([Problem("", why)])


_EMPTY: Final = (204, 205)
"""Statuses that say that there is no body (RFC 9110, sections 15.3.5 and 15.3.6)."""


def _asked_for(
    operation: Operation[Any], readers: Readers[Any], response: Response, accept: str | None
) -> tuple[Reader[Any], Reader[Any] | None]:
    """The reader for what came; and that for what was requested, if it is another media type."""
    if not operation.others:
        return _matching(readers, response), None
    every = _every(operation, readers, response.status)
    wanted = next((reader for reader in every if reader.media_type == accept), every[0])
    kind = _kind(response)
    found = matching([wanted], kind) or matching(every, kind)
    if found is None and (is_json(wanted.media_type) or kind in SAYS_NOTHING):
        found = wanted  # what is JSON shows itself, and some servers do not say what they send
    is_it = found is wanted or accept is None or not response.body
    return found or wanted, None if is_it else wanted


def _is_quoted(reader: object, response: Response) -> bool:
    """Whether a text is documented, and a JSON string came."""
    return isinstance(reader, Text) and said_in_json(response) is not None


def _another(wanted: Reader[Any], kind: str) -> DecodeError:
    """The error for another media type than was requested."""
    error = DecodeError([Problem("", f"expected {wanted.media_type}, got {named(kind)}")])
    error.mistyped = True
    return error


_ANYBODYS: Final = frozenset((401, 403, 407, 408, 429))
"""Statuses that, like those from 500, proxies and gateways before a server send as well."""


def api_error(
    operation: Operation[Any],
    response: Response,
    decode: Decode | None = None,
    tell: Tell = _untold,
    classes: Mapping[str, type[ApiError]] = BY_STATUS,
    say: Callable[[int, Any, Any], str] | None = None,
) -> ApiError:
    """The error for a response, with its body as far as it can be read.

    `classes` are those of the package; `say` finds what the server says in the raw and the typed
    body.
    """
    readers = documented(operation.errors, response.status)
    bodiless = documented(dict.fromkeys(operation.bodiless_errors, True), response.status)
    told = 400 <= response.status < 500 and response.status not in _ANYBODYS
    if told and not readers and not bodiless:
        tell("unknown status", "", str(response.status))
    body = raw = raw_body(response)
    if readers:
        with suppress(DecodeError):
            _check_coding(response)
            body = _matching(readers, response).read(response, decode)
    message = say(response.status, raw, body) if say else ""
    kind = error_class(response.status, classes)
    return kind(response.status, body, response.headers, message)


def raw_body(response: Response) -> Any:
    """The body without a schema: a JSON value, else text, None if empty; bytes if still coded."""
    if not response.body:
        return None
    if left_coded(response.headers):
        return response.body
    try:
        return in_json(response, parse)
    except DecodeError:
        return text_of(response)


def _kind(response: Response) -> str:
    """The media type of a response, without parameters."""
    return essence(response.headers.text("content-type"))


def documented(table: Mapping[str, V], status: int) -> V | None:
    """What is documented for a status; None without."""
    return table.get(str(status)) or table.get(f"{status // 100}XX") or table.get("default")


def _matching(readers: Readers[T], response: Response) -> Reader[T]:
    if not isinstance(readers, tuple):
        return readers
    return matching(readers, _kind(response)) or readers[0]


class _Streamed:
    """What is known before the body is read: status, headers, request id."""

    def __init__(self, unread: Unread) -> None:
        self.status = unread.response.status
        self.headers: Headers = unread.response.headers
        self.request_id = unread.request_id
        self.tell = unread.tell
        self._body = unread.response.body
        self._stream: Any = unread.response.stream
        self._most = unread.max_response_bytes

    @contextmanager
    def _reading(self) -> Generator[None, None, None]:
        """A TransportError on the way tells whose call it is."""
        try:
            yield
        except TransportError as error:
            self.tell(error)
            raise

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status}>"


class StreamedResponse(_Streamed, Closing):
    """A response whose body is still to be read, once; a context manager that closes it."""

    def __iter__(self) -> Iterator[bytes]:
        """The body in pieces as they arrive; TransportError if it breaks off."""
        with self._reading():
            yield from (self._body,) if self._stream is None else self._stream

    def read(self) -> bytes:
        """What is left of the body; ResponseTooLarge beyond the `max_response_bytes` of the
        client."""
        whole = Whole(self._most, self.status)
        with self._reading():
            for piece in self:
                whole.add(piece)
        return whole.joined()

    def close(self) -> None:
        """Give the connection back, whatever is left of the body."""
        if self._stream is not None:
            self._stream.close()


class AsyncStreamedResponse(_Streamed, AsyncClosing):
    """The asynchronous twin of `StreamedResponse`."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The body in pieces as they arrive; TransportError if it breaks off."""
        if self._stream is None:
            yield self._body
            return
        with self._reading():
            async for chunk in self._stream:
                yield chunk

    async def read(self) -> bytes:
        """What is left of the body; see `StreamedResponse.read`."""
        whole = Whole(self._most, self.status)
        with self._reading():
            async for piece in self:
                whole.add(piece)
        return whole.joined()

    async def aclose(self) -> None:
        """Give the connection back, whatever is left of the body."""
        if self._stream is not None:
            await self._stream.aclose()
