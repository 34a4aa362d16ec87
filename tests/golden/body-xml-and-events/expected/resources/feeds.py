"""feeds: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing, Text
from .._runtime.operation import Operation
from .._runtime.sequences import (
    AsyncItemStream,
    ItemReader,
    ItemStream,
    ServerSentEvent,
    plain,
)

GET_FEED: Operation[str] = Operation(
    name="feeds.get_feed",
    method="GET",
    path="/feed",
    operation_id="getFeed",
    tags=("feeds",),
    success={"200": Text(media_type="application/rss+xml")},
)

PUT_FEED: Operation[None] = Operation(
    name="feeds.put_feed",
    method="PUT",
    path="/feed",
    operation_id="putFeed",
    tags=("feeds",),
    body=(Text(media_type="application/xml"),),
    body_required=True,
    success={"204": Nothing()},
)

GET_EVENTS: Operation[str] = Operation(
    name="feeds.get_events",
    method="GET",
    path="/events",
    operation_id="getEvents",
    tags=("feeds",),
    success={"200": Text(media_type="text/event-stream")},
)

GET_EVENTS_ITEMS: ItemReader[ServerSentEvent] = ItemReader("text/event-stream", plain)


class Feeds:
    """Operations of feeds."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_feed(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /feed``."""
        return self._caller.given(options).call(GET_FEED, {})

    def put_feed(self, *, body: str, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /feed``."""
        return self._caller.given(options).call(PUT_FEED, {}, body=body)

    def get_events(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /events``."""
        return self._caller.given(options).call(GET_EVENTS, {})

    def stream_events(self, **options: Unpack[CallOptions]) -> ItemStream[ServerSentEvent]:
        """The items of `get_events` as they arrive, to be iterated in ``with``."""
        return ItemStream[ServerSentEvent](
            self._caller.given(options),
            GET_EVENTS,
            {},
            GET_EVENTS_ITEMS,
        )


class AsyncFeeds:
    """Operations of feeds."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_feed(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /feed``."""
        return await self._caller.given(options).call(GET_FEED, {})

    async def put_feed(self, *, body: str, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /feed``."""
        return await self._caller.given(options).call(PUT_FEED, {}, body=body)

    async def get_events(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /events``."""
        return await self._caller.given(options).call(GET_EVENTS, {})

    def stream_events(self, **options: Unpack[CallOptions]) -> AsyncItemStream[ServerSentEvent]:
        """The items of `get_events` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[ServerSentEvent](
            self._caller.given(options),
            GET_EVENTS,
            {},
            GET_EVENTS_ITEMS,
        )
