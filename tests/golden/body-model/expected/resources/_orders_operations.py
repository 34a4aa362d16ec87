"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

CREATE_ORDER: Operation[None] = Operation(
    name="orders.create_order",
    method="POST",
    path="/shops/{shop}/orders",
    operation_id="createOrder",
    tags=("orders",),
    parameters=(Parameter("shop", "shop", "path", required=True),),
    body=(Json(shapes.Ref(lambda: models.Order)),),
    body_required=True,
    success={"204": Nothing()},
)
