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
from .._runtime.operation import Operation, Parameter

GET_ORDER: Operation[models.GetOrderResponse] = Operation(
    name="orders.get_order",
    method="GET",
    path="/orders/{order_id}",
    operation_id="getOrder",
    tags=("orders",),
    parameters=(Parameter("order_id", "order_id", "path", required=True, filled=True),),
    success={"200": Json(shapes.Ref(lambda: models.GetOrderResponse))},
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_order(
        self,
        *,
        order_id: int,
        **options: Unpack[CallOptions],
    ) -> models.GetOrderResponse:
        """Call ``GET /orders/{order_id}``."""
        return self._caller.given(options).call(GET_ORDER, {"order_id": order_id})


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_order(
        self,
        *,
        order_id: int,
        **options: Unpack[CallOptions],
    ) -> models.GetOrderResponse:
        """Call ``GET /orders/{order_id}``."""
        return await self._caller.given(options).call(GET_ORDER, {"order_id": order_id})
