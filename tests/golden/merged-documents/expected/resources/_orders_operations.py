"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
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
