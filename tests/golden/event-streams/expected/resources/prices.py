"""How to call the operations of prices.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.sequences import AsyncItemStream, ItemStream
from . import _prices_operations as _operations


class Prices:
    """Operations of prices."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def watch_prices(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Watch prices.

        ``GET /prices``

        Returns:
            The schema is that of a whole event.

        Example:
            client.prices.watch_prices()"""
        return self._caller.given(options).call(
            _operations.WATCH_PRICES,
            {},
        )

    def stream_watch_prices(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.WatchPricesResponse]:
        """The items of `watch_prices` as they arrive, to be iterated in ``with``.

        Example:
            with client.prices.stream_watch_prices() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.WATCH_PRICES,
            {},
            _operations.WATCH_PRICES_ITEMS,
        )

    def watch_changes(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Watch changes.

        ``GET /changes``

        Returns:
            One of several events.

        Example:
            client.prices.watch_changes()"""
        return self._caller.given(options).call(
            _operations.WATCH_CHANGES,
            {},
        )

    def stream_watch_changes(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Change]:
        """The items of `watch_changes` as they arrive, to be iterated in ``with``.

        Example:
            with client.prices.stream_watch_changes() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.WATCH_CHANGES,
            {},
            _operations.WATCH_CHANGES_ITEMS,
        )

    def watch_pieces(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Watch pieces.

        ``GET /pieces``

        Returns:
            All of their data.

        Example:
            client.prices.watch_pieces()"""
        return self._caller.given(options).call(
            _operations.WATCH_PIECES,
            {},
        )

    def stream_watch_pieces(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Piece]:
        """The items of `watch_pieces` as they arrive, to be iterated in ``with``.

        Example:
            with client.prices.stream_watch_pieces() as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.WATCH_PIECES,
            {},
            _operations.WATCH_PIECES_ITEMS,
        )


class AsyncPrices:
    """Operations of prices."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def watch_prices(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Watch prices.

        ``GET /prices``

        Returns:
            The schema is that of a whole event.

        Example:
            await client.prices.watch_prices()"""
        return await self._caller.given(options).call(
            _operations.WATCH_PRICES,
            {},
        )

    def stream_watch_prices(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.WatchPricesResponse]:
        """The items of `watch_prices` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.prices.stream_watch_prices() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.WATCH_PRICES,
            {},
            _operations.WATCH_PRICES_ITEMS,
        )

    async def watch_changes(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Watch changes.

        ``GET /changes``

        Returns:
            One of several events.

        Example:
            await client.prices.watch_changes()"""
        return await self._caller.given(options).call(
            _operations.WATCH_CHANGES,
            {},
        )

    def stream_watch_changes(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Change]:
        """The items of `watch_changes` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.prices.stream_watch_changes() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.WATCH_CHANGES,
            {},
            _operations.WATCH_CHANGES_ITEMS,
        )

    async def watch_pieces(
        self,
        **options: Unpack[CallOptions],
    ) -> str:
        """Watch pieces.

        ``GET /pieces``

        Returns:
            All of their data.

        Example:
            await client.prices.watch_pieces()"""
        return await self._caller.given(options).call(
            _operations.WATCH_PIECES,
            {},
        )

    def stream_watch_pieces(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Piece]:
        """The items of `watch_pieces` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.prices.stream_watch_pieces() as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.WATCH_PIECES,
            {},
            _operations.WATCH_PIECES_ITEMS,
        )
