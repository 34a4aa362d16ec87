"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.header_paging import ByHeader
from .._runtime.operation import Operation, Parameter

LIST_ORDERS: Operation[models.ListOrdersResponse] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/orders",
    operation_id="listOrders",
    tags=("orders",),
    parameters=(Parameter("cursor", "cursor", "query"),),
    success={"200": Json(shapes.Ref(lambda: models.ListOrdersResponse))},
)

LIST_ORDERS_PAGING: ByHeader[models.ListOrdersResponse, int] = ByHeader(
    argument="cursor",
    items=lambda page: page.orders,
    header="X-Next-Cursor",
)
