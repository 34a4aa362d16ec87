"""prices: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import hints as _hints
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Text
from .._runtime.operation import Operation
from .._runtime.sequences import (
    AsyncItemStream,
    ItemReader,
    ItemStream,
    of_event,
    typed,
)

WATCH_PRICES: Operation[str] = Operation(
    name="prices.watch_prices",
    method="GET",
    path="/prices",
    operation_id="watchPrices",
    tags=("prices",),
    success={"200": Text(media_type="text/event-stream")},
)

WATCH_PRICES_ITEMS: ItemReader[models.WatchPricesResponse] = ItemReader(
    "text/event-stream",
    of_event(shapes.Ref(lambda: models.WatchPricesResponse), ("data",), is_json=True),
)

WATCH_CHANGES: Operation[str] = Operation(
    name="prices.watch_changes",
    method="GET",
    path="/changes",
    operation_id="watchChanges",
    tags=("prices",),
    success={"200": Text(media_type="text/event-stream")},
)

WATCH_CHANGES_ITEMS: ItemReader[models.Change] = ItemReader(
    "text/event-stream",
    of_event(_hints.Alias(lambda: models.Change), ("data", "event"), is_json=True),
)

WATCH_PIECES: Operation[str] = Operation(
    name="prices.watch_pieces",
    method="GET",
    path="/pieces",
    operation_id="watchPieces",
    tags=("prices",),
    success={"200": Text(media_type="text/event-stream")},
)

WATCH_PIECES_ITEMS: ItemReader[models.Piece] = ItemReader(
    "text/event-stream", typed(shapes.Ref(lambda: models.Piece))
)


class Prices:
    """Operations of prices."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def watch_prices(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /prices``."""
        return self._caller.given(options).call(WATCH_PRICES, {})

    def stream_watch_prices(
        self,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.WatchPricesResponse]:
        """The items of `watch_prices` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.WatchPricesResponse](
            self._caller.given(options),
            WATCH_PRICES,
            {},
            WATCH_PRICES_ITEMS,
        )

    def watch_changes(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /changes``."""
        return self._caller.given(options).call(WATCH_CHANGES, {})

    def stream_watch_changes(self, **options: Unpack[CallOptions]) -> ItemStream[models.Change]:
        """The items of `watch_changes` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.Change](
            self._caller.given(options),
            WATCH_CHANGES,
            {},
            WATCH_CHANGES_ITEMS,
        )

    def watch_pieces(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /pieces``."""
        return self._caller.given(options).call(WATCH_PIECES, {})

    def stream_watch_pieces(self, **options: Unpack[CallOptions]) -> ItemStream[models.Piece]:
        """The items of `watch_pieces` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.Piece](
            self._caller.given(options),
            WATCH_PIECES,
            {},
            WATCH_PIECES_ITEMS,
        )


class AsyncPrices:
    """Operations of prices."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def watch_prices(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /prices``."""
        return await self._caller.given(options).call(WATCH_PRICES, {})

    def stream_watch_prices(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.WatchPricesResponse]:
        """The items of `watch_prices` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.WatchPricesResponse](
            self._caller.given(options),
            WATCH_PRICES,
            {},
            WATCH_PRICES_ITEMS,
        )

    async def watch_changes(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /changes``."""
        return await self._caller.given(options).call(WATCH_CHANGES, {})

    def stream_watch_changes(
        self,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Change]:
        """The items of `watch_changes` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.Change](
            self._caller.given(options),
            WATCH_CHANGES,
            {},
            WATCH_CHANGES_ITEMS,
        )

    async def watch_pieces(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /pieces``."""
        return await self._caller.given(options).call(WATCH_PIECES, {})

    def stream_watch_pieces(self, **options: Unpack[CallOptions]) -> AsyncItemStream[models.Piece]:
        """The items of `watch_pieces` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.Piece](
            self._caller.given(options),
            WATCH_PIECES,
            {},
            WATCH_PIECES_ITEMS,
        )
