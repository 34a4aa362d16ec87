"""items: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

LIST_ITEMS: Operation[None] = Operation(
    name="items.list_items",
    method="GET",
    path="/items",
    operation_id="listItems",
    tags=("items",),
    parameters=(Parameter("filter", "filter", "query", content=Json()),),
    success={"204": Nothing()},
)


class Items:
    """Operations of items."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_items(self, *, filter: models.ListItemsFilter | None = None) -> None:
        """Call ``GET /items``."""
        return self._caller.call(LIST_ITEMS, {"filter": filter})


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_items(self, *, filter: models.ListItemsFilter | None = None) -> None:
        """Call ``GET /items``."""
        return await self._caller.call(LIST_ITEMS, {"filter": filter})
