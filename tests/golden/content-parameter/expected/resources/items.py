"""items: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
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


class Items:
    """Operations of items."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_items(
        self,
        *,
        filter: models.ListItemsFilter | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``GET /items``."""
        return self._caller.given(options).call(LIST_ITEMS, {"filter": filter})


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_items(
        self,
        *,
        filter: models.ListItemsFilter | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``GET /items``."""
        return await self._caller.given(options).call(LIST_ITEMS, {"filter": filter})
