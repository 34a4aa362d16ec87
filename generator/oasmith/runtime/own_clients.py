"""Clients of httpx2, or of httpx, that users bring: their `send` sees every attempt.

What a client does in `send` holds: transport, mounts, proxies, limits, TLS, HTTP/2, event hooks,
authentication. What it adds where it builds requests does not: base URL, query, headers, cookies,
timeouts, redirects; these are said to clients of packages. Neither library is imported before a
client of it is there.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Final, Protocol, cast

from .errors import ClientError, ConfigurationError
from .exchange import Answer, AsyncAnswer, Repeatable, apieces, check_time, headers_of
from .http import Headers, Request, RequestBody
from .owners import Lent
from .transport_options import library_of, named
from .transports import (
    ENDS,
    FAILURES,
    acloses,
    bound_reads,
    closes,
    closes_unfinished_tls,
    httpx_request,
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

    A client is of one process, as its connections are. TypeError for anything else; ConfigurationError
    while a call is made where it is what a function gave.
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

    def answer(self, client: Any, request: Request) -> Answer:
        """What comes when a blocking client sends."""
        sent = httpx_request(request, Repeatable, bound_reads, library_of(client))
        try:
            answer = client.send(sent, stream=True, follow_redirects=False)
        except Exception as error:  # noqa: BLE001 - most are raised again
            answer = _answered(error)
        read = _read_already(answer)
        chunks = _in_time(answer.iter_raw()) if read is None else (read,)
        return Answer(*_told(answer), chunks, closes(answer), FAILURES, read is not None)

    async def aanswer(self, client: Any, request: Request) -> AsyncAnswer:
        """What comes when an asynchronous client sends."""
        from asyncio import get_running_loop  # slow to import

        before, self._loop = self._loop, get_running_loop()
        trace = closes_unfinished_tls()
        sent = httpx_request(request, AsyncRepeatable, trace, library_of(client))
        try:
            answer = await client.send(sent, stream=True, follow_redirects=False)
        except RuntimeError:
            if self.is_function or before in (None, self._loop):
                raise
            raise self._belongs("event loop") from None
        except Exception as error:  # noqa: BLE001 - most are raised again
            answer = _answered(error)
        read = _read_already(answer)
        chunks = answer.aiter_raw() if read is None else _awaited(read)
        return AsyncAnswer(*_told(answer), chunks, acloses(answer), FAILURES, read is not None)

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
    return answer.status_code, headers_of(answer.headers.raw)


class AsyncRepeatable:
    """The asynchronous twin of `exchange.Repeatable`."""

    def __init__(self, body: RequestBody) -> None:
        self._body = body

    def __aiter__(self) -> AsyncIterator[bytes]:
        return apieces(self._body)


def _answered(error: Exception) -> Any:
    """The answer that a hook of a client raised an error for (``response.raise_for_status()``).

    What the status means is said by the client of the package. Any other error is raised again.
    """
    if type(error).__name__ != "HTTPStatusError":
        raise error
    return getattr(error, "response")  # noqa: B009 - the type is of one of two libraries


def _read_already(answer: Any) -> bytes | None:
    """The body, decoded, if a hook or the authentication has read it; None if it is still to be read.

    Nothing is left of an answer that was closed before.
    """
    if answer.is_stream_consumed:
        return cast(bytes, answer.content)
    return b"" if answer.is_closed else None


def _in_time(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The chunks until the total time is over: `bound_reads` sees no connection that others opened."""
    for chunk in chunks:
        check_time(ENDS.get())
        yield chunk


async def _awaited(body: bytes) -> AsyncIterator[bytes]:
    yield body
