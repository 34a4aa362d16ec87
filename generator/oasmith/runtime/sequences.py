"""Sequences: items one after another, given to the caller while they arrive.

Server-sent events (HTML standard, section 9.2), JSON Lines and its like, and JSON text sequences
(RFC 7464). A sequence of events whose connection breaks is taken up again after the last event,
where it may be repeated and the server numbers its events.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Generic, Self, TypeVar

from .call import AnyCaller
from .codings import left_coded
from .concurrency import AsyncClosing, Closing, run_at_once
from .contents import Decode, essence, named, strictly
from .errors import (
    DecodeError,
    ReceivedResponse,
    ResponseTooLarge,
    StreamError,
    TransportError,
)
from .json_values import is_record, parse
from .operation import Operation
from .problems import Problem
from .responses import AsyncStreamedResponse, StreamedResponse
from .retries import LONGEST_WAIT
from .shape import Shape

T = TypeVar("T")

_LINE_END: Final = b"\r\n|\n|\r(?=.)"
"""A CR that nothing follows yet may be the first half of a CR LF."""
_PAUSE: Final = 3.0
"""Seconds before a stream of events is taken up again, where the server says nothing."""
_LINES: Final = frozenset(
    f"application/{prefix}{name}"
    for prefix in ("", "x-")
    for name in ("jsonl", "jsonlines", "json-lines", "ndjson", "stream+json")
)
"""Names of JSON Lines."""
_FIELDS: Final = frozenset(("data", "event", "id", "retry"))
"""What an event has."""
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
    read: Callable[[Any, Decode], T]


def plain(event: ServerSentEvent, _: Decode) -> ServerSentEvent:
    """An event as it is."""
    return event


def of_event(
    shape: Shape[T], fields: Sequence[str], *, is_json: bool = False
) -> Callable[[Any, Decode], T]:
    """Reads events of which these fields make up an object of that shape; there is no empty `id`.

    With `is_json`, data that is JSON is that value. Some servers send the whole object as data.
    """

    def parsed(event: Any) -> Any:
        data = _json_or_text(event.data) if is_json else event.data
        if is_record(data) and "data" in data and data.keys() <= _FIELDS:
            return data
        came = {"data": data, "event": event.event, "id": event.id}
        return {n: came[n] for n in came if n in fields and (n != "id" or came[n])}

    def read(event: Any, decode: Decode) -> T:
        item: T = decode(shape, partial(parsed, event))
        return item

    return read


def typed(shape: Shape[T]) -> Callable[[Any, Decode], T]:
    """Reads items of that shape: JSON texts, or the data of events, which are text if no JSON."""

    def read(item: Any, decode: Decode) -> T:
        is_event = isinstance(item, ServerSentEvent)
        parsed = partial(_json_or_text, item.data) if is_event else partial(parse, item)
        typed_item: T = decode(shape, parsed)
        return typed_item

    return read


class _Cutter:
    """Cuts a body that arrives in pieces; what is long is joined once, when its end is there.

    `end` is the pattern of the ends, and `last` is fed when the body is over. An item has at most
    `most` bytes. `ended` says that no items follow; `last_id` and `pause` (seconds) say from where
    and when a body that broke off is requested again.
    """

    ended = False
    last_id = ""
    pause = _PAUSE

    def __init__(self, end: bytes, last: bytes, most: int | None) -> None:
        self._end = re.compile(end)
        self.last = last
        self._most = most
        self.reset()

    def reset(self) -> None:
        """Forget what was not complete when the connection broke."""
        self._parts = [b""]
        self._size = 0  # of the parts

    def _cut(self, chunk: bytes) -> Iterator[bytes]:
        """The texts that have come to their end; ResponseTooLarge at one that is too long."""
        before = self._parts[-1][-1:]  # a CR, perhaps, that waits for what follows
        if chunk:
            self._parts.append(chunk)
            self._size += len(chunk)
        if self._end.search(before + chunk):
            *whole, rest = self._end.split(b"".join(self._parts))
            self._parts, self._size = [rest], len(rest)
            for text in whole:
                self._bound(len(text))
                yield text
        self._bound(self._size)

    def _bound(self, size: int) -> None:
        if self._most is not None and size > self._most:
            raise ResponseTooLarge.of("an item of the stream", "max_item_bytes", self._most)


class _Records(_Cutter):
    """Reads JSON texts."""

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The texts that have come to their end."""
        return filter(bytes.strip, self._cut(chunk))


class _Events(_Cutter):
    """Reads events; one that no empty line ends is incomplete, and dropped."""

    def reset(self) -> None:
        super().reset()
        self._data: list[str] = []
        self._held = 0  # characters of the data
        self._name = ""

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """The events that have come to their end."""
        for line in self._cut(chunk):
            if line:
                self._set_field(line.decode("utf-8", "replace").removeprefix("\ufeff"))
                continue
            data, name = self._data, self._name
            self._data, self._held, self._name = [], 0, ""
            if data == ["[DONE]"]:  # how many services end a stream; not an item
                self.ended = True
                return
            if data:
                yield ServerSentEvent("\n".join(data), name or "message", self.last_id)

    def _set_field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._held += len(value)
            self._bound(self._held)
            self._data.append(value)
        elif name == "event":
            self._name = value
        elif name == "id" and "\0" not in value:
            self.last_id = value
        elif name == "retry" and value.isascii() and value.isdigit() and len(value) < 9:
            self.pause = int(value) / 1000


def _as_header(event_id: str) -> str:
    """The id in UTF-8 as a header holds it; "" if none can."""
    return event_id.strip(" ").encode().decode("latin-1") if event_id.isprintable() else ""


def _json_or_text(data: str) -> Any:
    try:
        return parse(data)
    except DecodeError:
        return data


class _Sequence(Generic[T]):
    """One sequence: how to request it, and its position.

    `body` and `content_type` are those of the call.
    """

    def __init__(
        self,
        caller: AnyCaller[Any],
        operation: Operation[Any],
        arguments: Mapping[str, Any],
        items: ItemReader[T],
        **body: Any,
    ) -> None:
        self._caller = caller
        self._operation = operation
        self._arguments = arguments
        self._body = body
        self._items = items
        end = b"\x1e" if "seq" in items.media_type else b"\n"
        most = caller.config.max_item_bytes
        self._parser: _Records | _Events = _Records(end, end, most)
        if "event-stream" in items.media_type:
            self._parser = _Events(_LINE_END, b":", most)  # a comment: a CR before it ends its line
        self._breaks = 0
        self._tell: Any = None
        self._decode: Decode = strictly
        self._response: Any = None
        self._pieces: Any = None

    async def _asked(self) -> Any:
        """The response, unread."""
        headers = {"Accept": self._items.media_type}
        if last := _as_header(self._parser.last_id):
            headers["Last-Event-ID"] = last
        caller = self._caller.returning("stream")
        unread = await caller.called(
            self._operation, self._arguments, **self._body, headers=headers, items=True
        )
        self._tell = unread.tell
        self._decode = unread.decode or strictly
        return unread

    def _is_other(self, response: Any) -> str:
        """The media type of a response, if that is no such sequence."""
        kind = essence(response.headers.text("content-type"))
        if left_coded(response.headers):
            return kind or "bytes"
        wanted = essence(self._items.media_type)
        # Documents call JSON Lines by any of their names, or plain JSON, as grpc-gateway does.
        lines = kind in _LINES and wanted in (*_LINES, "application/json")
        return "" if response.status in (204, 205) or kind == wanted or lines else kind

    def _mismatch(self, response: Any, kind: str, start: bytes | None) -> DecodeError:
        """The error for another media type, with the start of the body."""
        told = f"expected {self._items.media_type}, got {named(kind)}"
        told = left_coded(response.headers) or told
        error = DecodeError([Problem("", told)])
        error.mistyped = True
        error.response = ReceivedResponse(response.status, response.headers, start or b"")
        self._tell(error)
        return error

    def _opened(self) -> Any:
        """The pieces of the response."""
        if self._pieces is None:
            raise RuntimeError("a sequence is read inside of its with statement")
        return self._pieces

    def _read(self, piece: bytes | None) -> Iterator[T]:
        """The items that come to their end with a piece of the body; None is its end."""
        self._parser.ended = piece is None
        try:
            for item in self._parser.feed(self._parser.last if piece is None else piece):
                self._breaks = 0
                if isinstance(item, ServerSentEvent) and item.event == "error":
                    raise StreamError(item.data, _json_or_text(item.data))
                yield self._items.read(item, self._decode)
        except (DecodeError, ResponseTooLarge, StreamError) as error:
            self._parser.ended = True
            self._tell(error)
            raise

    def _pause(self, error: TransportError) -> float:
        """Seconds until the sequence is requested again; the error where it may not be."""
        self._breaks += 1
        parser, may_repeat = self._parser, self._operation.may_repeat
        bearable = self._breaks <= _MOST_BREAKS and parser.pause <= LONGEST_WAIT
        if not (may_repeat and bearable and _as_header(parser.last_id)):
            raise error
        parser.reset()
        return parser.pause


class ItemStream(_Sequence[T], Closing):
    """The items of a response as they arrive; a context manager, to be iterated once."""

    def __enter__(self) -> Self:
        self._response = response = StreamedResponse(run_at_once(self._asked()))
        self._pieces = iter(response)
        if kind := self._is_other(response):
            with response:
                raise self._mismatch(response, kind, next(self._pieces, None))
        return self

    def close(self) -> None:
        """Give the connection back."""
        if self._response is not None:
            self._response.close()

    def __iter__(self) -> Iterator[T]:
        while not self._parser.ended:
            try:
                piece = next(self._opened(), None)
            except TransportError as error:
                pause = self._pause(error)
                self.close()
                self._caller.clock.sleep(pause)
                self.__enter__()
            else:
                yield from self._read(piece)


class AsyncItemStream(_Sequence[T], AsyncClosing):
    """The asynchronous twin of `ItemStream`."""

    async def __aenter__(self) -> Self:
        self._response = response = AsyncStreamedResponse(await self._asked())
        self._pieces = aiter(response)
        if kind := self._is_other(response):
            async with response:
                raise self._mismatch(response, kind, await anext(self._pieces, None))
        return self

    async def aclose(self) -> None:
        """Give the connection back."""
        if self._response is not None:
            await self._response.aclose()

    async def __aiter__(self) -> AsyncIterator[T]:
        while not self._parser.ended:
            try:
                piece = await anext(self._opened(), None)
            except TransportError as error:
                pause = self._pause(error)
                await self.aclose()
                await self._caller.clock.asleep(pause)
                await self.__aenter__()
            else:
                for item in self._read(piece):
                    yield item
