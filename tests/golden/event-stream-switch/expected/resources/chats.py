"""chats: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Text
from .._runtime.operation import Operation, Parameter
from .._runtime.sequences import (
    AsyncItemStream,
    ItemReader,
    ItemStream,
    ServerSentEvent,
    plain,
    typed,
)
from .._runtime.switches import StreamSwitch

CREATE_CHAT: Operation[models.Answer] = Operation(
    name="chats.create_chat",
    method="POST",
    path="/chat",
    operation_id="createChat",
    tags=("chats",),
    body=(Json(shapes.Ref(lambda: models.CreateChatRequest)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Answer))},
    switch=StreamSwitch(),
)

CREATE_CHAT_ITEMS: ItemReader[models.Delta] = ItemReader(
    "text/event-stream", typed(shapes.Ref(lambda: models.Delta))
)

GENERATE: Operation[models.Answer] = Operation(
    name="chats.generate",
    method="POST",
    path="/generate",
    operation_id="generate",
    tags=("chats",),
    body=(Json(shapes.Ref(lambda: models.Prompt)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Answer))},
    switch=StreamSwitch(by_default=True),
)

GENERATE_ITEMS: ItemReader[models.Delta] = ItemReader(
    "application/x-ndjson", typed(shapes.Ref(lambda: models.Delta))
)

GET_STATS: Operation[models.Answer] = Operation(
    name="chats.get_stats",
    method="GET",
    path="/stats",
    operation_id="getStats",
    tags=("chats",),
    parameters=(
        Parameter("stream", "stream", "query"),
        Parameter("id", "id", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Answer))},
    switch=StreamSwitch(argument="stream", by_default=True),
)

GET_STATS_ITEMS: ItemReader[models.Answer] = ItemReader(
    "application/jsonl", typed(shapes.Ref(lambda: models.Answer))
)

WATCH: Operation[str] = Operation(
    name="chats.watch",
    method="GET",
    path="/events",
    operation_id="watch",
    tags=("chats",),
    parameters=(Parameter("stream", "stream", "query"),),
    success={"200": Text(media_type="text/event-stream")},
    switch=StreamSwitch(argument="stream", only=True),
)

WATCH_ITEMS: ItemReader[ServerSentEvent] = ItemReader("text/event-stream", plain)


class Chats:
    """Operations of chats."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_chat(
        self,
        *,
        body: models.CreateChatRequest,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Call ``POST /chat``."""
        return self._caller.given(options).call(CREATE_CHAT, {}, body=body)

    def stream_create_chat(
        self,
        *,
        body: models.CreateChatRequest,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Delta]:
        """The items of `create_chat` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.Delta](
            self._caller.given(options),
            CREATE_CHAT,
            {},
            CREATE_CHAT_ITEMS,
            body=body,
        )

    def generate(self, *, body: models.Prompt, **options: Unpack[CallOptions]) -> models.Answer:
        """Call ``POST /generate``."""
        return self._caller.given(options).call(GENERATE, {}, body=body)

    def stream_generate(
        self,
        *,
        body: models.Prompt,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Delta]:
        """The items of `generate` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.Delta](
            self._caller.given(options),
            GENERATE,
            {},
            GENERATE_ITEMS,
            body=body,
        )

    def get_stats(
        self,
        *,
        stream: bool | None = None,
        id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Call ``GET /stats``.

        Args:
            stream: Default: True.
        """
        return self._caller.given(options).call(GET_STATS, {"stream": stream, "id": id})

    def stream_stats(
        self,
        *,
        id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Answer]:
        """The items of `get_stats` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.Answer](
            self._caller.given(options),
            GET_STATS,
            {"id": id},
            GET_STATS_ITEMS,
        )

    def watch(self, *, stream: bool | None = None, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /events``."""
        return self._caller.given(options).call(WATCH, {"stream": stream})

    def stream_watch(self, **options: Unpack[CallOptions]) -> ItemStream[ServerSentEvent]:
        """The items of `watch` as they arrive, to be iterated in ``with``."""
        return ItemStream[ServerSentEvent](self._caller.given(options), WATCH, {}, WATCH_ITEMS)


class AsyncChats:
    """Operations of chats."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_chat(
        self,
        *,
        body: models.CreateChatRequest,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Call ``POST /chat``."""
        return await self._caller.given(options).call(CREATE_CHAT, {}, body=body)

    def stream_create_chat(
        self,
        *,
        body: models.CreateChatRequest,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Delta]:
        """The items of `create_chat` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.Delta](
            self._caller.given(options),
            CREATE_CHAT,
            {},
            CREATE_CHAT_ITEMS,
            body=body,
        )

    async def generate(
        self,
        *,
        body: models.Prompt,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Call ``POST /generate``."""
        return await self._caller.given(options).call(GENERATE, {}, body=body)

    def stream_generate(
        self,
        *,
        body: models.Prompt,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Delta]:
        """The items of `generate` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.Delta](
            self._caller.given(options),
            GENERATE,
            {},
            GENERATE_ITEMS,
            body=body,
        )

    async def get_stats(
        self,
        *,
        stream: bool | None = None,
        id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Call ``GET /stats``.

        Args:
            stream: Default: True.
        """
        return await self._caller.given(options).call(GET_STATS, {"stream": stream, "id": id})

    def stream_stats(
        self,
        *,
        id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Answer]:
        """The items of `get_stats` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.Answer](
            self._caller.given(options),
            GET_STATS,
            {"id": id},
            GET_STATS_ITEMS,
        )

    async def watch(self, *, stream: bool | None = None, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /events``."""
        return await self._caller.given(options).call(WATCH, {"stream": stream})

    def stream_watch(self, **options: Unpack[CallOptions]) -> AsyncItemStream[ServerSentEvent]:
        """The items of `watch` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[ServerSentEvent](self._caller.given(options), WATCH, {}, WATCH_ITEMS)
