"""How to call the operations of feeds.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.sequences import AsyncItemStream, ItemStream, ServerSentEvent
from . import _feeds_operations as _operations


class Feeds:
    """Operations of feeds."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_feed(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get feed.

        ``GET /feed``

        Example:
            client.feeds.get_feed()"""
        return self._caller.given(options).call(
            _operations.GET_FEED,
            {},
        )

    def put_feed(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put feed.

        ``PUT /feed``

        Example:
            client.feeds.put_feed(body="…")"""
        return self._caller.given(options).call(
            _operations.PUT_FEED,
            {},
            body=body,
        )

    def get_events(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get events.

        ``GET /events``

        Example:
            client.feeds.get_events()"""
        return self._caller.given(options).call(
            _operations.GET_EVENTS,
            {},
        )

    def stream_events(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[ServerSentEvent]:
        """The items of `get_events` as they arrive, to be iterated in ``with``.

        Example:
            with client.feeds.stream_events() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.GET_EVENTS,
            {},
            _operations.GET_EVENTS_ITEMS,
        )


class AsyncFeeds:
    """Operations of feeds."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_feed(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get feed.

        ``GET /feed``

        Example:
            await client.feeds.get_feed()"""
        return await self._caller.given(options).call(
            _operations.GET_FEED,
            {},
        )

    async def put_feed(
        self,
        *,
        body: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put feed.

        ``PUT /feed``

        Example:
            await client.feeds.put_feed(body="…")"""
        return await self._caller.given(options).call(
            _operations.PUT_FEED,
            {},
            body=body,
        )

    async def get_events(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Get events.

        ``GET /events``

        Example:
            await client.feeds.get_events()"""
        return await self._caller.given(options).call(
            _operations.GET_EVENTS,
            {},
        )

    def stream_events(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[ServerSentEvent]:
        """The items of `get_events` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.feeds.stream_events() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.GET_EVENTS,
            {},
            _operations.GET_EVENTS_ITEMS,
        )
