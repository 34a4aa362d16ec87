"""Responses: the right reader for what came, and the error that an unwanted status means.

A response is read as documented for its exact status, else its range (``4XX``), else `default`;
among several contents by media type, the first where none matches, since servers mislabel more
often than they send what they did not document. A successful status that is not documented is
read like the first documented one; with none documented it gives the raw JSON, text or None.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, ParamSpec, TypeAlias, TypeVar, cast

from .contents import Decode, Reader, essence, matching, text_of
from .errors import ApiError, DecodeError, error_class
from .http import Headers, Response
from .jsontext import parse
from .operation import Operation, Readers

P = ParamSpec("P")
T = TypeVar("T")


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
    """A response with its body unread, and the call that it is of."""

    response: Response
    operation: str
    request_id: str
    max_response_bytes: int | None


Awaited: TypeAlias = Coroutine[Any, Any, T]


def full(method: Callable[P, T]) -> Callable[P, ApiResponse[T]]:
    """A method whose caller wants responses, with the type of what it then returns."""
    return cast("Callable[P, ApiResponse[T]]", method)


def full_async(method: Callable[P, Awaited[T]]) -> Callable[P, Awaited[ApiResponse[T]]]:
    """The asynchronous twin of `full`."""
    return cast("Callable[P, Awaited[ApiResponse[T]]]", method)


def is_success(operation: Operation[Any], status: int) -> bool:
    """Whether a call that gave this status returns rather than raises."""
    return 200 <= status < 300 or str(status) in operation.success


def read_success(operation: Operation[T], response: Response, decode: Decode | None = None) -> T:
    """What the call returns; DecodeError where the body does not fit."""
    table = operation.success
    readers = documented(table, response.status) or next(iter(table.values()), None)
    if readers is None:
        return cast("T", raw_body(response))
    return _matching(readers, response).read(response, decode)


def api_error(operation: Operation[Any], response: Response) -> ApiError:
    """The error for a response, with its body as far as it can be read."""
    readers = documented(operation.errors, response.status)
    try:
        body = _matching(readers, response).read(response) if readers else raw_body(response)
    except DecodeError:
        body = raw_body(response)
    return error_class(response.status)(response.status, body, response.headers)


def raw_body(response: Response) -> Any:
    """The body without a schema: a JSON value, else text, None if empty."""
    if not response.body:
        return None
    try:
        return parse(response.body)
    except DecodeError:
        return text_of(response)


def documented(table: Mapping[str, Readers[T]], status: int) -> Readers[T] | None:
    """What is documented for a status; None without."""
    return table.get(str(status)) or table.get(f"{status // 100}XX") or table.get("default")


def _matching(readers: Readers[T], response: Response) -> Reader[T]:
    if not isinstance(readers, tuple):
        return readers
    return matching(readers, essence(response.headers.text("content-type"))) or readers[0]
