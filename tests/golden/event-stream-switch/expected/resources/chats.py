"""How to call the operations of chats.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.sequences import AsyncItemStream, ItemStream, ServerSentEvent
from . import _chats_operations as _operations


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
        """Create chat.

        ``POST /chat``

        Returns:
            An answer."""
        return self._caller.given(options).call(
            _operations.CREATE_CHAT,
            {},
            body=body,
        )

    def stream_create_chat(
        self,
        *,
        body: models.CreateChatRequest,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Delta]:
        """The items of `create_chat` as they arrive, to be iterated in ``with``."""
        return ItemStream(
            self._caller.given(options),
            _operations.CREATE_CHAT,
            {},
            _operations.CREATE_CHAT_ITEMS,
            body=body,
        )

    def generate(
        self,
        *,
        body: models.Prompt,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Generate.

        ``POST /generate``

        Returns:
            An answer."""
        return self._caller.given(options).call(
            _operations.GENERATE,
            {},
            body=body,
        )

    def stream_generate(
        self,
        *,
        body: models.Prompt,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Delta]:
        """The items of `generate` as they arrive, to be iterated in ``with``."""
        return ItemStream(
            self._caller.given(options),
            _operations.GENERATE,
            {},
            _operations.GENERATE_ITEMS,
            body=body,
        )

    def get_stats(
        self,
        *,
        stream: bool | None = None,
        id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Get stats.

        ``GET /stats``

        Args:
            stream: Default: True.

        Returns:
            Now, or from now on."""
        return self._caller.given(options).call(
            _operations.GET_STATS,
            {
                "stream": stream,
                "id": id,
            },
        )

    def stream_stats(
        self,
        *,
        id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Answer]:
        """The items of `get_stats` as they arrive, to be iterated in ``with``."""
        return ItemStream(
            self._caller.given(options),
            _operations.GET_STATS,
            {"id": id},
            _operations.GET_STATS_ITEMS,
        )

    def watch(
        self,
        *,
        stream: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> str:
        """Watch.

        ``GET /events``

        Returns:
            Events alone."""
        return self._caller.given(options).call(
            _operations.WATCH,
            {"stream": stream},
        )

    def stream_watch(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[ServerSentEvent]:
        """The items of `watch` as they arrive, to be iterated in ``with``."""
        return ItemStream(
            self._caller.given(options),
            _operations.WATCH,
            {},
            _operations.WATCH_ITEMS,
        )


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
        """Create chat.

        ``POST /chat``

        Returns:
            An answer."""
        return await self._caller.given(options).call(
            _operations.CREATE_CHAT,
            {},
            body=body,
        )

    def stream_create_chat(
        self,
        *,
        body: models.CreateChatRequest,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Delta]:
        """The items of `create_chat` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.CREATE_CHAT,
            {},
            _operations.CREATE_CHAT_ITEMS,
            body=body,
        )

    async def generate(
        self,
        *,
        body: models.Prompt,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Generate.

        ``POST /generate``

        Returns:
            An answer."""
        return await self._caller.given(options).call(
            _operations.GENERATE,
            {},
            body=body,
        )

    def stream_generate(
        self,
        *,
        body: models.Prompt,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Delta]:
        """The items of `generate` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.GENERATE,
            {},
            _operations.GENERATE_ITEMS,
            body=body,
        )

    async def get_stats(
        self,
        *,
        stream: bool | None = None,
        id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Get stats.

        ``GET /stats``

        Args:
            stream: Default: True.

        Returns:
            Now, or from now on."""
        return await self._caller.given(options).call(
            _operations.GET_STATS,
            {
                "stream": stream,
                "id": id,
            },
        )

    def stream_stats(
        self,
        *,
        id: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Answer]:
        """The items of `get_stats` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.GET_STATS,
            {"id": id},
            _operations.GET_STATS_ITEMS,
        )

    async def watch(
        self,
        *,
        stream: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> str:
        """Watch.

        ``GET /events``

        Returns:
            Events alone."""
        return await self._caller.given(options).call(
            _operations.WATCH,
            {"stream": stream},
        )

    def stream_watch(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[ServerSentEvent]:
        """The items of `watch` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.WATCH,
            {},
            _operations.WATCH_ITEMS,
        )
