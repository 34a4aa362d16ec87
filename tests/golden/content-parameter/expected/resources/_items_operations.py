"""What the operations of items send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

LIST_ITEMS: Operation[None] = Operation(
    name="items.list_items",
    method="GET",
    path="/items",
    operation_id="listItems",
    tags=("items",),
    parameters=(
        Parameter(
            "filter",
            "filter",
            "query",
            content=Json(),
            shape=shapes.Ref(lambda: models.ListItemsFilter),
        ),
    ),
    success={"204": Nothing()},
)
