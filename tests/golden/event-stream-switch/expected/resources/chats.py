"""How to call the operations of chats.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._runtime.bodies import optional_body
from .._runtime.call import AsyncCaller, Caller
from .._runtime.model import UNSET, Unset
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
        q: str,
        stream: bool | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Create chat.

        ``POST /chat``

        Args:
            stream: Default: False.

        Returns:
            An answer.

        Example:
            client.chats.create_chat(q="…")"""
        return self._caller.given(options).call(
            _operations.CREATE_CHAT,
            {},
            body=models.CreateChatRequest(
                q=q,
                stream=stream,
            ),
        )

    def stream_create_chat(
        self,
        *,
        q: str,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Delta]:
        """The items of `create_chat` as they arrive, to be iterated in ``with``.

        Example:
            with client.chats.stream_create_chat(q="…") as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.CREATE_CHAT,
            {},
            _operations.CREATE_CHAT_ITEMS,
            body=models.CreateChatRequest(
                q=q,
                stream=True,
            ),
        )

    def generate(
        self,
        *,
        stream: bool | None = None,
        model: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Generate.

        ``POST /generate``

        Args:
            stream: Default: True.

        Returns:
            An answer.

        Example:
            client.chats.generate()"""
        return self._caller.given(options).call(
            _operations.GENERATE,
            {},
            body=models.Prompt(
                stream=stream,
                model=model,
            ),
        )

    def stream_generate(
        self,
        *,
        model: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Delta]:
        """The items of `generate` as they arrive, to be iterated in ``with``.

        Example:
            with client.chats.stream_generate() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.GENERATE,
            {},
            _operations.GENERATE_ITEMS,
            body=models.Prompt(
                stream=True,
                model=model,
            ),
        )

    def ask(
        self,
        *,
        stream: bool | Unset = UNSET,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Ask.

        ``POST /questions``

        Returns:
            An answer.

        Example:
            client.chats.ask()"""
        return self._caller.given(options).call(
            _operations.ASK,
            {},
            body=optional_body(
                models.ChatsAskRequest,
                stream=stream,
                q=q,
            ),
        )

    def stream_ask(
        self,
        *,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Delta]:
        """The items of `ask` as they arrive, to be iterated in ``with``.

        Example:
            with client.chats.stream_ask() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.ASK,
            {},
            _operations.ASK_ITEMS,
            body=optional_body(
                models.ChatsAskRequest,
                stream=True,
                q=q,
            ),
        )

    def ask_once(
        self,
        *,
        stream: Literal[False] = False,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Ask once.

        ``POST /wholes``

        Returns:
            An answer.

        Example:
            client.chats.ask_once()"""
        return self._caller.given(options).call(
            _operations.ASK_ONCE,
            {},
            body=models.AskOnceRequest(
                stream=stream,
                q=q,
            ),
        )

    def stream_ask_once(
        self,
        *,
        stream: Literal[False] = False,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Delta]:
        """The items of `ask_once` as they arrive, to be iterated in ``with``.

        Example:
            with client.chats.stream_ask_once() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.ASK_ONCE,
            {},
            _operations.ASK_ONCE_ITEMS,
            body=models.AskOnceRequest(
                stream=stream,
                q=q,
            ),
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
            Now, or from now on.

        Example:
            client.chats.get_stats()"""
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
        """The items of `get_stats` as they arrive, to be iterated in ``with``.

        Example:
            with client.chats.stream_stats() as items:
                for item in items:
                    print(item)"""
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
            Events alone.

        Example:
            client.chats.watch()"""
        return self._caller.given(options).call(
            _operations.WATCH,
            {"stream": stream},
        )

    def stream_watch(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[ServerSentEvent]:
        """The items of `watch` as they arrive, to be iterated in ``with``.

        Example:
            with client.chats.stream_watch() as items:
                for item in items:
                    print(item)"""
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
        q: str,
        stream: bool | None | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Create chat.

        ``POST /chat``

        Args:
            stream: Default: False.

        Returns:
            An answer.

        Example:
            await client.chats.create_chat(q="…")"""
        return await self._caller.given(options).call(
            _operations.CREATE_CHAT,
            {},
            body=models.CreateChatRequest(
                q=q,
                stream=stream,
            ),
        )

    def stream_create_chat(
        self,
        *,
        q: str,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Delta]:
        """The items of `create_chat` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.chats.stream_create_chat(q="…") as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.CREATE_CHAT,
            {},
            _operations.CREATE_CHAT_ITEMS,
            body=models.CreateChatRequest(
                q=q,
                stream=True,
            ),
        )

    async def generate(
        self,
        *,
        stream: bool | None = None,
        model: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Generate.

        ``POST /generate``

        Args:
            stream: Default: True.

        Returns:
            An answer.

        Example:
            await client.chats.generate()"""
        return await self._caller.given(options).call(
            _operations.GENERATE,
            {},
            body=models.Prompt(
                stream=stream,
                model=model,
            ),
        )

    def stream_generate(
        self,
        *,
        model: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Delta]:
        """The items of `generate` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.chats.stream_generate() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.GENERATE,
            {},
            _operations.GENERATE_ITEMS,
            body=models.Prompt(
                stream=True,
                model=model,
            ),
        )

    async def ask(
        self,
        *,
        stream: bool | Unset = UNSET,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Ask.

        ``POST /questions``

        Returns:
            An answer.

        Example:
            await client.chats.ask()"""
        return await self._caller.given(options).call(
            _operations.ASK,
            {},
            body=optional_body(
                models.ChatsAskRequest,
                stream=stream,
                q=q,
            ),
        )

    def stream_ask(
        self,
        *,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Delta]:
        """The items of `ask` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.chats.stream_ask() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.ASK,
            {},
            _operations.ASK_ITEMS,
            body=optional_body(
                models.ChatsAskRequest,
                stream=True,
                q=q,
            ),
        )

    async def ask_once(
        self,
        *,
        stream: Literal[False] = False,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Ask once.

        ``POST /wholes``

        Returns:
            An answer.

        Example:
            await client.chats.ask_once()"""
        return await self._caller.given(options).call(
            _operations.ASK_ONCE,
            {},
            body=models.AskOnceRequest(
                stream=stream,
                q=q,
            ),
        )

    def stream_ask_once(
        self,
        *,
        stream: Literal[False] = False,
        q: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Delta]:
        """The items of `ask_once` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.chats.stream_ask_once() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.ASK_ONCE,
            {},
            _operations.ASK_ONCE_ITEMS,
            body=models.AskOnceRequest(
                stream=stream,
                q=q,
            ),
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
            Now, or from now on.

        Example:
            await client.chats.get_stats()"""
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
        """The items of `get_stats` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.chats.stream_stats() as items:
                async for item in items:
                    print(item)"""
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
            Events alone.

        Example:
            await client.chats.watch()"""
        return await self._caller.given(options).call(
            _operations.WATCH,
            {"stream": stream},
        )

    def stream_watch(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[ServerSentEvent]:
        """The items of `watch` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.chats.stream_watch() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.WATCH,
            {},
            _operations.WATCH_ITEMS,
        )
