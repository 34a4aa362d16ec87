"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.item_paging import ByLastItem
from .._runtime.operation import Operation, Parameter

LIST_ORDERS: Operation[models.ListOrdersResponse] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/orders",
    operation_id="listOrders",
    tags=("orders",),
    parameters=(
        Parameter("starting_after", "starting_after", "query"),
        Parameter("limit", "limit", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.ListOrdersResponse))},
)

LIST_ORDERS_PAGING: ByLastItem[models.ListOrdersResponse, models.Order] = ByLastItem(
    argument="starting_after",
    items=lambda page: page.data,
    last=lambda item: item.id,
    more=lambda page: page.has_more,
)
