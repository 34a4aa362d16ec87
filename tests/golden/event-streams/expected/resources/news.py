"""news: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

import datetime as dt
from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Text
from .._runtime.json_lines import JsonLines
from .._runtime.operation import Operation, Parameter
from .._runtime.sequences import (
    AsyncItemStream,
    ItemReader,
    ItemStream,
    ServerSentEvent,
    plain,
    typed,
)

LIST_NEWS: Operation[str] = Operation(
    name="news.list_news",
    method="GET",
    path="/news",
    operation_id="listNews",
    tags=("news",),
    success={"200": Text(media_type="text/event-stream")},
)

LIST_NEWS_ITEMS: ItemReader[ServerSentEvent] = ItemReader("text/event-stream", plain)

LIST_SIGNALS: Operation[str] = Operation(
    name="news.list_signals",
    method="GET",
    path="/signals",
    operation_id="listSignals",
    tags=("news",),
    success={"200": Text(media_type="text/event-stream")},
)

LIST_SIGNALS_ITEMS: ItemReader[ServerSentEvent] = ItemReader("text/event-stream", plain)

EXPORT_NEWS: Operation[list[models.Piece]] = Operation(
    name="news.export_news",
    method="GET",
    path="/export",
    operation_id="exportNews",
    tags=("news",),
    parameters=(Parameter("since", "since", "query"),),
    success={
        "200": JsonLines(
            shapes.Array(shapes.Ref(lambda: models.Piece)), media_type="application/x-ndjson"
        ),
    },
)

EXPORT_NEWS_ITEMS: ItemReader[models.Piece] = ItemReader(
    "application/x-ndjson", typed(shapes.Ref(lambda: models.Piece))
)


class News:
    """Operations of news."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_news(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /news``."""
        return self._caller.given(options).call(LIST_NEWS, {})

    def stream_news(self, **options: Unpack[CallOptions]) -> ItemStream[ServerSentEvent]:
        """The items of `list_news` as they arrive, to be iterated in ``with``."""
        return ItemStream[ServerSentEvent](
            self._caller.given(options),
            LIST_NEWS,
            {},
            LIST_NEWS_ITEMS,
        )

    def list_signals(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /signals``."""
        return self._caller.given(options).call(LIST_SIGNALS, {})

    def stream_signals(self, **options: Unpack[CallOptions]) -> ItemStream[ServerSentEvent]:
        """The items of `list_signals` as they arrive, to be iterated in ``with``."""
        return ItemStream[ServerSentEvent](
            self._caller.given(options),
            LIST_SIGNALS,
            {},
            LIST_SIGNALS_ITEMS,
        )

    def export_news(
        self,
        *,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Piece]:
        """Call ``GET /export``."""
        return self._caller.given(options).call(EXPORT_NEWS, {"since": since})

    def stream_export_news(
        self,
        *,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Piece]:
        """The items of `export_news` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.Piece](
            self._caller.given(options),
            EXPORT_NEWS,
            {"since": since},
            EXPORT_NEWS_ITEMS,
        )


class AsyncNews:
    """Operations of news."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_news(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /news``."""
        return await self._caller.given(options).call(LIST_NEWS, {})

    def stream_news(self, **options: Unpack[CallOptions]) -> AsyncItemStream[ServerSentEvent]:
        """The items of `list_news` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[ServerSentEvent](
            self._caller.given(options),
            LIST_NEWS,
            {},
            LIST_NEWS_ITEMS,
        )

    async def list_signals(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /signals``."""
        return await self._caller.given(options).call(LIST_SIGNALS, {})

    def stream_signals(self, **options: Unpack[CallOptions]) -> AsyncItemStream[ServerSentEvent]:
        """The items of `list_signals` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[ServerSentEvent](
            self._caller.given(options),
            LIST_SIGNALS,
            {},
            LIST_SIGNALS_ITEMS,
        )

    async def export_news(
        self,
        *,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Piece]:
        """Call ``GET /export``."""
        return await self._caller.given(options).call(EXPORT_NEWS, {"since": since})

    def stream_export_news(
        self,
        *,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Piece]:
        """The items of `export_news` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.Piece](
            self._caller.given(options),
            EXPORT_NEWS,
            {"since": since},
            EXPORT_NEWS_ITEMS,
        )
