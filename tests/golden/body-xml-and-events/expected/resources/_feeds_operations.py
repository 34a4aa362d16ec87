"""What the operations of feeds send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing, Text
from .._runtime.operation import Operation
from .._runtime.sequences import ItemReader, ServerSentEvent, plain

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

GET_EVENTS_ITEMS: ItemReader[ServerSentEvent] = ItemReader(
    media_type="text/event-stream",
    read=plain,
)
