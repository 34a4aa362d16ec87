"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing, Text
from .._runtime.operation import Operation, Parameter

CREATE_ORDER: Operation[None] = Operation(
    name="orders.create_order",
    method="POST",
    path="/orders",
    operation_id="createOrder",
    tags=("orders",),
    body=(Json(shapes.Ref(lambda: models.Order)),),
    body_required=True,
    security=(("key",),),
    success={"201": Nothing()},
    errors={
        "404": (
            Json(shapes.Ref(lambda: models.NoCustomer)),
            Json(shapes.Ref(lambda: models.Problem), media_type="application/problem+json"),
        ),
        "422": Json(shapes.Ref(lambda: models.Fault)),
        "5XX": Json(shapes.Ref(lambda: models.Problem), media_type="application/problem+json"),
    },
)

GET_ORDER: Operation[models.Order] = Operation(
    name="orders.get_order",
    method="GET",
    path="/orders/{order_id}",
    operation_id="getOrder",
    tags=("orders",),
    parameters=(
        Parameter("order_id", "order_id", "path", required=True),
        Parameter("fields", "fields", "query"),
    ),
    security=(("key",),),
    success={"200": Json(shapes.Ref(lambda: models.Order))},
    errors={
        "4XX": Json(shapes.Ref(lambda: models.Problem), media_type="application/problem+json"),
        "409": Json(shapes.Array(shapes.Ref(lambda: models.Fault))),
        "default": Text(),
    },
)
