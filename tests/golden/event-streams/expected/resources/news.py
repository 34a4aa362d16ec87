"""How to call the operations of news.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.sequences import AsyncItemStream, ItemStream, ServerSentEvent
from . import _news_operations as _operations


class News:
    """Operations of news."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_news(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """List news.

        ``GET /news``

        Returns:
            What happens, for ever.

        Example:
            client.news.list_news()"""
        return self._caller.given(options).call(
            _operations.LIST_NEWS,
            {},
        )

    def stream_news(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[ServerSentEvent]:
        """The items of `list_news` as they arrive, to be iterated in ``with``.

        Example:
            with client.news.stream_news() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.LIST_NEWS,
            {},
            _operations.LIST_NEWS_ITEMS,
        )

    def list_signals(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """List signals.

        ``GET /signals``

        Returns:
            A schema that says nothing, as several frameworks write it.

        Example:
            client.news.list_signals()"""
        return self._caller.given(options).call(
            _operations.LIST_SIGNALS,
            {},
        )

    def stream_signals(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[ServerSentEvent]:
        """The items of `list_signals` as they arrive, to be iterated in ``with``.

        Example:
            with client.news.stream_signals() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.LIST_SIGNALS,
            {},
            _operations.LIST_SIGNALS_ITEMS,
        )

    def export_news(
        self,
        *,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Piece]:
        """Export news.

        ``GET /export``

        Returns:
            One a line.

        Example:
            client.news.export_news()"""
        return self._caller.given(options).call(
            _operations.EXPORT_NEWS,
            {"since": since},
        )

    def stream_export_news(
        self,
        *,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Piece]:
        """The items of `export_news` as they arrive, to be iterated in ``with``.

        Example:
            with client.news.stream_export_news() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.EXPORT_NEWS,
            {"since": since},
            _operations.EXPORT_NEWS_ITEMS,
        )


class AsyncNews:
    """Operations of news."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_news(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """List news.

        ``GET /news``

        Returns:
            What happens, for ever.

        Example:
            await client.news.list_news()"""
        return await self._caller.given(options).call(
            _operations.LIST_NEWS,
            {},
        )

    def stream_news(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[ServerSentEvent]:
        """The items of `list_news` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.news.stream_news() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.LIST_NEWS,
            {},
            _operations.LIST_NEWS_ITEMS,
        )

    async def list_signals(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """List signals.

        ``GET /signals``

        Returns:
            A schema that says nothing, as several frameworks write it.

        Example:
            await client.news.list_signals()"""
        return await self._caller.given(options).call(
            _operations.LIST_SIGNALS,
            {},
        )

    def stream_signals(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[ServerSentEvent]:
        """The items of `list_signals` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.news.stream_signals() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.LIST_SIGNALS,
            {},
            _operations.LIST_SIGNALS_ITEMS,
        )

    async def export_news(
        self,
        *,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Piece]:
        """Export news.

        ``GET /export``

        Returns:
            One a line.

        Example:
            await client.news.export_news()"""
        return await self._caller.given(options).call(
            _operations.EXPORT_NEWS,
            {"since": since},
        )

    def stream_export_news(
        self,
        *,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Piece]:
        """The items of `export_news` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.news.stream_export_news() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.EXPORT_NEWS,
            {"since": since},
            _operations.EXPORT_NEWS_ITEMS,
        )
