"""Sequences: items one after another, given to the caller while they arrive.

Server-sent events (HTML standard, section 9.2), JSON Lines and its like, and JSON text sequences
(RFC 7464). A sequence of events whose connection breaks is taken up again after the last event,
where it may be repeated and the server numbers its events.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Generic, Self, TypeVar

from .caller import AsyncCaller, Caller
from .closing import AsyncClosing, Closing
from .decode import MISMATCH
from .errors import DecodeError, TransportError
from .jsontext import parse
from .operation import Operation
from .shape import Shape, problems_of
from .streams import AsyncStreamedResponse, StreamedResponse
from .unset import UNSET

T = TypeVar("T")

_LINE_END: Final = re.compile(b"\r\n|\r|\n")
_PAUSE: Final = 3.0
"""Seconds before a stream of events is taken up again, where the server says nothing."""
_MOST_BREAKS: Final = 5
"""Breaks in a row, without an event between them, that are borne."""


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """A server-sent event."""

    data: str
    event: str = "message"
    id: str = ""

    def json(self) -> Any:
        """The data, read as JSON; DecodeError if it is not."""
        return parse(self.data)


@dataclass(frozen=True, slots=True)
class ItemReader(Generic[T]):
    """How an operation gives a sequence: `read` makes an item of an event or of a JSON text."""

    media_type: str
    read: Callable[[Any], T]


def plain(event: ServerSentEvent) -> ServerSentEvent:
    """An event as it is."""
    return event


def of_event(shape: Shape[T]) -> Callable[[Any], T]:
    """Reads events whose fields make up an object of that shape; there is no empty `id`."""
    return lambda event: _decoded(
        shape, {name: text for name, text in asdict(event).items() if text or name != "id"}
    )


def typed(shape: Shape[T]) -> Callable[[Any], T]:
    """Reads items of that shape: JSON texts, or the data of events."""

    return lambda item: _decoded(
        shape, parse(item.data if isinstance(item, ServerSentEvent) else item)
    )


def _decoded(shape: Shape[T], data: Any) -> T:
    try:
        return shape.decode(data)
    except MISMATCH as error:
        raise DecodeError(problems_of(shape, data, error)) from None


class _Cutter:
    """Cuts a body that arrives in pieces; what is long is joined once, when its end is there."""

    def __init__(self, end: re.Pattern[bytes]) -> None:
        self._end = end
        self._parts: list[bytes] = []
        self._held = b""

    def feed(self, chunk: bytes) -> list[bytes]:
        """What has come to its end."""
        self._parts.append(chunk)
        if not self._held and not self._end.search(chunk):
            return []
        text = self.rest()
        # A CR at the end may be the first half of a CR LF.
        self._held = b"\r" if text.endswith(b"\r") else b""
        *whole, rest = self._end.split(text.removesuffix(self._held))
        self._parts = [rest, self._held]
        return whole

    def rest(self) -> bytes:
        """What has no end yet."""
        return b"".join(self._parts)


class _Records:
    """Cuts JSON texts out of a body that arrives in pieces."""

    last_id = ""
    pause = _PAUSE
    ended = False

    def __init__(self, end: bytes) -> None:
        self._cutter = _Cutter(re.compile(end))

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        return filter(bytes.strip, self._cutter.feed(chunk))

    def finish(self) -> Iterator[bytes]:
        return filter(bytes.strip, [self._cutter.rest()])


class _Events:
    """Reads events out of a body that arrives in pieces."""

    def __init__(self) -> None:
        self.last_id = ""
        self.pause = _PAUSE
        self.ended = False
        self.reset()

    def reset(self) -> None:
        """Forget what was not complete when the connection broke."""
        self._cutter = _Cutter(_LINE_END)
        self._data: list[str] = []
        self._name = ""

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        for line in self._cutter.feed(chunk):
            event = self._line(line.decode("utf-8", "replace").removeprefix("\ufeff"))
            if event is not None and not self.ended:
                yield event

    def finish(self) -> Iterator[ServerSentEvent]:
        # An event that is not ended by an empty line is incomplete, and dropped.
        yield from self.feed(b"\n") if self._cutter.rest().endswith(b"\r") else ()

    def _line(self, line: str) -> ServerSentEvent | None:
        if not line:
            return self._dispatched()
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._name = value
        elif name == "id" and "\0" not in value:
            self.last_id = value
        elif name == "retry" and value.isascii() and value.isdigit() and len(value) < 9:
            self.pause = int(value) / 1000
        return None

    def _dispatched(self) -> ServerSentEvent | None:
        data, name = self._data, self._name
        self._data, self._name = [], ""
        if data == ["[DONE]"]:  # how many services end a stream; not an item
            self.ended = True
        return ServerSentEvent("\n".join(data), name or "message", self.last_id) if data else None


class _Sequence(Generic[T]):
    """One sequence: how to ask for it and where it stands."""

    def __init__(
        self,
        operation: Operation[Any],
        arguments: Mapping[str, Any],
        items: ItemReader[T],
        body: object = UNSET,
        content_type: str = "",
    ) -> None:
        self._operation = operation
        self._call = {"arguments": arguments, "body": body, "content_type": content_type}
        self._items = items
        kind = items.media_type
        self._parser: _Records | _Events = (
            _Events() if "event-stream" in kind else _Records(b"\x1e" if "seq" in kind else b"\n")
        )
        self._breaks = 0

    def _asked(self) -> dict[str, Any]:
        headers = {"Accept": self._items.media_type}
        if self._parser.last_id:
            headers["Last-Event-ID"] = self._parser.last_id
        return {**self._call, "headers": headers}

    def _read(self, found: Iterator[Any]) -> Iterator[T]:
        for item in found:
            self._breaks = 0
            try:
                yield self._items.read(item)
            except DecodeError as error:
                error.operation = self._operation.name
                raise

    def _pause(self, error: TransportError) -> float:
        """Seconds until the sequence is asked for again; the error where it may not be."""
        self._breaks += 1
        parser = self._parser
        again = self._operation.may_repeat and parser.last_id and self._breaks <= _MOST_BREAKS
        if not again or not isinstance(parser, _Events):
            raise error
        parser.reset()
        return parser.pause


class ItemStream(_Sequence[T], Closing):
    """The items of a response as they arrive; a context manager, to be iterated once."""

    def __init__(
        self,
        caller: Caller,
        operation: Operation[Any],
        arguments: Mapping[str, Any],
        items: ItemReader[T],
        *,
        body: object = UNSET,
        content_type: str = "",
    ) -> None:
        super().__init__(operation, arguments, items, body, content_type)
        self._caller = caller.wanting("stream")
        self._clock = caller.clock
        self._response: StreamedResponse | None = None

    def __enter__(self) -> Self:
        unread: Any = self._caller.call(self._operation, **self._asked())
        self._response = StreamedResponse(unread)
        return self

    def close(self) -> None:
        """Give the connection back."""
        if self._response is not None:
            self._response.close()

    def __iter__(self) -> Iterator[T]:
        parser = self._parser
        while not parser.ended:
            try:
                for chunk in self._opened():
                    yield from self._read(parser.feed(chunk))
                    if parser.ended:
                        return
                yield from self._read(parser.finish())
                return
            except TransportError as error:
                pause = self._pause(error)
            self._opened().close()
            self._clock.sleep(pause)
            self.__enter__()

    def _opened(self) -> StreamedResponse:
        if self._response is None:
            raise RuntimeError("a sequence is read inside of its with statement")
        return self._response


class AsyncItemStream(_Sequence[T], AsyncClosing):
    """The asynchronous twin of `ItemStream`."""

    def __init__(
        self,
        caller: AsyncCaller,
        operation: Operation[Any],
        arguments: Mapping[str, Any],
        items: ItemReader[T],
        *,
        body: object = UNSET,
        content_type: str = "",
    ) -> None:
        super().__init__(operation, arguments, items, body, content_type)
        self._caller = caller.wanting("stream")
        self._clock = caller.clock
        self._response: AsyncStreamedResponse | None = None

    async def __aenter__(self) -> Self:
        unread: Any = await self._caller.call(self._operation, **self._asked())
        self._response = AsyncStreamedResponse(unread)
        return self

    async def aclose(self) -> None:
        """Give the connection back."""
        if self._response is not None:
            await self._response.aclose()

    async def __aiter__(self) -> AsyncIterator[T]:
        parser = self._parser
        while not parser.ended:
            try:
                async for chunk in self._opened():
                    for item in self._read(parser.feed(chunk)):
                        yield item
                    if parser.ended:
                        return
                for item in self._read(parser.finish()):
                    yield item
                return
            except TransportError as error:
                pause = self._pause(error)
            await self._opened().aclose()
            await self._clock.asleep(pause)
            await self.__aenter__()

    def _opened(self) -> AsyncStreamedResponse:
        if self._response is None:
            raise RuntimeError("a sequence is read inside of its async with statement")
        return self._response
