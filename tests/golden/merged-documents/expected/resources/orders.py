"""orders: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation

LIST_ORDERS: Operation[models.Order] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/orders",
    operation_id="listOrders",
    tags=("orders",),
    security=(("key",),),
    success={"200": Json(shapes.Ref(lambda: models.Order))},
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_orders(self, **options: Unpack[CallOptions]) -> models.Order:
        """Call ``GET /orders``."""
        return self._caller.given(options).call(LIST_ORDERS, {})


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_orders(self, **options: Unpack[CallOptions]) -> models.Order:
        """Call ``GET /orders``."""
        return await self._caller.given(options).call(LIST_ORDERS, {})
