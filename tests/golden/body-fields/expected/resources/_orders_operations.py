"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CREATE_ORDER: Operation[models.Order] = Operation(
    name="orders.create_order",
    method="POST",
    path="/shops/{shop}/orders/{sku}",
    operation_id="createOrder",
    tags=("orders",),
    parameters=(
        Parameter("sku", "sku", "path", required=True),
        Parameter("shop", "shop", "path", required=True),
        Parameter("models", "models", "query"),
        Parameter("dry", "dry", "query"),
    ),
    body=(Json(shapes.Ref(lambda: models.Order)),),
    body_required=True,
    success={"201": Json(shapes.Ref(lambda: models.Order))},
)
