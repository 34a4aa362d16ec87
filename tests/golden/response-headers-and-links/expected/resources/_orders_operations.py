"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

LIST_ORDERS: Operation[None] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/users/{id}/orders",
    operation_id="listOrders",
    tags=("orders",),
    parameters=(
        Parameter("page", "page", "query"),
        Parameter("id", "id", "path", required=True),
    ),
    success={"204": Nothing()},
)
