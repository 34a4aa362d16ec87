"""streams: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.binary import Binary
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.json_lines import JsonLines
from .._runtime.operation import Operation
from .._runtime.sequences import AsyncItemStream, ItemReader, ItemStream, typed
from .._runtime.uploads import Upload

WATCH: Operation[list[models.EventStream]] = Operation(
    name="streams.watch",
    method="POST",
    path="/watch",
    operation_id="watch",
    tags=("streams",),
    success={
        "200": JsonLines(
            shapes.Array(shapes.Ref(lambda: models.EventStream)), media_type="application/json"
        ),
    },
    errors={"default": Json(shapes.Ref(lambda: models.Status))},
)

WATCH_ITEMS: ItemReader[models.EventStream] = ItemReader(
    "application/json", typed(shapes.Ref(lambda: models.EventStream))
)

FOLLOW: Operation[list[models.FollowResponse]] = Operation(
    name="streams.follow",
    method="GET",
    path="/follow",
    operation_id="follow",
    tags=("streams",),
    success={
        "200": JsonLines(
            shapes.Array(shapes.Ref(lambda: models.FollowResponse)), media_type="application/json"
        ),
    },
)

FOLLOW_ITEMS: ItemReader[models.FollowResponse] = ItemReader(
    "application/json", typed(shapes.Ref(lambda: models.FollowResponse))
)

GET_LOGS: Operation[bytes] = Operation(
    name="streams.get_logs",
    method="GET",
    path="/logs",
    operation_id="getLogs",
    tags=("streams",),
    success={"200": Binary(media_type="text/plain")},
)

PUT_LOGS: Operation[None] = Operation(
    name="streams.put_logs",
    method="PUT",
    path="/logs",
    operation_id="putLogs",
    tags=("streams",),
    body=(Binary(),),
    body_required=True,
    success={"204": Nothing()},
)

GET_FILE: Operation[bytes] = Operation(
    name="streams.get_file",
    method="GET",
    path="/file",
    operation_id="getFile",
    tags=("streams",),
    success={"200": Binary(media_type="text/plain")},
)

EXPORT: Operation[bytes] = Operation(
    name="streams.export",
    method="GET",
    path="/export",
    operation_id="export",
    tags=("streams",),
    success={"200": Binary(media_type="application/x-tar")},
    bodiless_errors=("404",),
)


class Streams:
    """Operations of streams."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def watch(self, **options: Unpack[CallOptions]) -> list[models.EventStream]:
        """Call ``POST /watch``.

        Raises:
            ApiError: its `body` is `models.Status`.
        """
        return self._caller.given(options).call(WATCH, {})

    def stream_watch(self, **options: Unpack[CallOptions]) -> ItemStream[models.EventStream]:
        """The items of `watch` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.EventStream](self._caller.given(options), WATCH, {}, WATCH_ITEMS)

    def follow(self, **options: Unpack[CallOptions]) -> list[models.FollowResponse]:
        """Call ``GET /follow``."""
        return self._caller.given(options).call(FOLLOW, {})

    def stream_follow(self, **options: Unpack[CallOptions]) -> ItemStream[models.FollowResponse]:
        """The items of `follow` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.FollowResponse](
            self._caller.given(options),
            FOLLOW,
            {},
            FOLLOW_ITEMS,
        )

    def get_logs(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /logs``."""
        return self._caller.given(options).call(GET_LOGS, {})

    def put_logs(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /logs``."""
        return self._caller.given(options).call(PUT_LOGS, {}, body=body)

    def get_file(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /file``."""
        return self._caller.given(options).call(GET_FILE, {})

    def export(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /export``."""
        return self._caller.given(options).call(EXPORT, {})


class AsyncStreams:
    """Operations of streams."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def watch(self, **options: Unpack[CallOptions]) -> list[models.EventStream]:
        """Call ``POST /watch``.

        Raises:
            ApiError: its `body` is `models.Status`.
        """
        return await self._caller.given(options).call(WATCH, {})

    def stream_watch(self, **options: Unpack[CallOptions]) -> AsyncItemStream[models.EventStream]:
        """The items of `watch` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.EventStream](
            self._caller.given(options),
            WATCH,
            {},
            WATCH_ITEMS,
        )

    async def follow(self, **options: Unpack[CallOptions]) -> list[models.FollowResponse]:
        """Call ``GET /follow``."""
        return await self._caller.given(options).call(FOLLOW, {})

    def stream_follow(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.FollowResponse]:
        """The items of `follow` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.FollowResponse](
            self._caller.given(options),
            FOLLOW,
            {},
            FOLLOW_ITEMS,
        )

    async def get_logs(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /logs``."""
        return await self._caller.given(options).call(GET_LOGS, {})

    async def put_logs(self, *, body: Upload, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /logs``."""
        return await self._caller.given(options).call(PUT_LOGS, {}, body=body)

    async def get_file(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /file``."""
        return await self._caller.given(options).call(GET_FILE, {})

    async def export(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /export``."""
        return await self._caller.given(options).call(EXPORT, {})
