"""orders: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation

CREATE_ORDER: Operation[models.Order] = Operation(
    name="orders.create_order",
    method="POST",
    path="/orders",
    operation_id="createOrder",
    tags=("orders",),
    body=(Json(shapes.Ref(lambda: models.Order)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Order))},
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_order(self, *, body: models.Order) -> models.Order:
        """Call ``POST /orders``."""
        return self._caller.call(CREATE_ORDER, {}, body=body)


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_order(self, *, body: models.Order) -> models.Order:
        """Call ``POST /orders``."""
        return await self._caller.call(CREATE_ORDER, {}, body=body)
