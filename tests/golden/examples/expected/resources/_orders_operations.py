"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

LIST_ORDERS: Operation[None] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/orders",
    operation_id="listOrders",
    tags=("orders",),
    parameters=(
        Parameter("status", "status", "query"),
        Parameter("page", "page", "query"),
        Parameter("since", "since", "query"),
    ),
    success={"204": Nothing()},
)
