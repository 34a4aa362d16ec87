"""Streamed responses: bodies that are read while they arrive.

A stream is never taken up again by itself: what was read of it may have been used already.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import contextmanager
from typing import Any

from .closing import AsyncClosing, Closing
from .errors import TransportError
from .http import Headers
from .responses import Unread
from .whole import Whole


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
        """What is left of the body; ResponseTooLarge beyond the `max_response_bytes` of the client."""
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
