"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByToken

LIST_PURCHASES: Operation[models.ListResponse] = Operation(
    name="orders.list_purchases",
    method="GET",
    path="/orders",
    operation_id="listPurchases",
    tags=("orders",),
    parameters=(
        Parameter("page", "page", "query"),
        Parameter(
            "states",
            "states",
            "query",
            shape=shapes.Array(shapes.Enum(lambda: models.PurchaseState, closed=True)),
        ),
    ),
    success={"200": Json(shapes.Ref(lambda: models.ListResponse))},
)

LIST_PURCHASES_PAGING: ByToken[models.ListResponse, models.Purchase] = ByToken(
    argument="page",
    items=lambda page: page.items,
    next=lambda page: page.next,
)

CREATE_ORDER: Operation[models.Purchase] = Operation(
    name="orders.create_order",
    method="POST",
    path="/orders",
    operation_id="createOrder",
    tags=("orders",),
    body=(Json(shapes.Ref(lambda: models.Purchase)),),
    body_required=True,
    success={"201": Json(shapes.Ref(lambda: models.Purchase))},
)

CANCEL_PURCHASE: Operation[None] = Operation(
    name="orders.cancel_purchase",
    method="DELETE",
    path="/orders/{id}",
    operation_id="cancelPurchase",
    tags=("orders",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"204": Nothing()},
)
