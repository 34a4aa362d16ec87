"""What the operations of prices send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import aliases as _aliases
from .._runtime import shapes
from .._runtime.contents import Text
from .._runtime.operation import Operation
from .._runtime.sequences import ItemReader, of_event, typed

WATCH_PRICES: Operation[str] = Operation(
    name="prices.watch_prices",
    method="GET",
    path="/prices",
    operation_id="watchPrices",
    tags=("prices",),
    success={"200": Text(media_type="text/event-stream")},
)

WATCH_PRICES_ITEMS: ItemReader[models.WatchPricesResponse] = ItemReader(
    media_type="text/event-stream",
    read=of_event(shapes.Ref(lambda: models.WatchPricesResponse), ("data",), is_json=True),
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
    media_type="text/event-stream",
    read=of_event(_aliases.Alias(lambda: models.Change), ("data", "event"), is_json=True),
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
    media_type="text/event-stream",
    read=typed(shapes.Ref(lambda: models.Piece)),
)
