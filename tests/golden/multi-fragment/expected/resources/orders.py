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
from .._runtime.limits import RateLimit
from .._runtime.operation import Operation

ALL_ORDERS: Operation[list[models.Order]] = Operation(
    name="orders.all_orders",
    method="GET",
    path="/orders",
    operation_id="listOrders",
    tags=("orders",),
    success={"200": Json(shapes.Array(shapes.Ref(lambda: models.Order)))},
    rate_limit=RateLimit(100, per=60.0),
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def all_orders(self, **options: Unpack[CallOptions]) -> list[models.Order]:
        """Call ``GET /orders``.

        At most 100 calls in 60 s.
        """
        return self._caller.given(options).call(ALL_ORDERS, {})


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def all_orders(self, **options: Unpack[CallOptions]) -> list[models.Order]:
        """Call ``GET /orders``.

        At most 100 calls in 60 s.
        """
        return await self._caller.given(options).call(ALL_ORDERS, {})
