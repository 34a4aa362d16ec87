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

CREATE_ORDER: Operation[models.Order] = Operation(
    name="orders.create_order",
    method="POST",
    path="/orders",
    operation_id="createOrder",
    tags=("orders",),
    parameters=(Parameter("paint", "paint", "query"),),
    body=(Json(shapes.Ref(lambda: models.Order)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Order))},
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_order(
        self,
        *,
        body: models.Order,
        paint: models.Color | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Order:
        """Call ``POST /orders``.

        Args:
            paint: Default: "red".
        """
        return self._caller.given(options).call(CREATE_ORDER, {"paint": paint}, body=body)


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_order(
        self,
        *,
        body: models.Order,
        paint: models.Color | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Order:
        """Call ``POST /orders``.

        Args:
            paint: Default: "red".
        """
        return await self._caller.given(options).call(CREATE_ORDER, {"paint": paint}, body=body)
