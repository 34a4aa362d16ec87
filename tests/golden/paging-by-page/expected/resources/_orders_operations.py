"""What the operations of orders send, and how answers are read."""

from __future__ import annotations

from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByOffset, ByPage

LIST_ORDERS: Operation[list[str]] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/orders",
    operation_id="listOrders",
    tags=("orders",),
    parameters=(
        Parameter("page", "page", "query", shape=_constraints.Limited(shapes.Integer(), minimum=1)),
    ),
    success={"200": Json(shapes.Array(shapes.String()))},
    bodiless_errors=("404",),
)

LIST_ORDERS_PAGING: ByPage[list[str], str] = ByPage(
    argument="page",
    items=lambda page: page,
    first=1,
    end_status=404,
)

LIST_STOCKS: Operation[list[str]] = Operation(
    name="orders.list_stocks",
    method="GET",
    path="/stocks",
    operation_id="listStocks",
    tags=("orders",),
    parameters=(Parameter("start", "start", "query"),),
    success={"200": Json(shapes.Array(shapes.String()))},
)

LIST_STOCKS_PAGING: ByOffset[list[str], str] = ByOffset(
    argument="start",
    items=lambda page: page,
    end_status=400,
)
