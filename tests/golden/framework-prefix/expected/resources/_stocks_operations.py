"""What the operations of Stocks send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

UPDATE_STOCK: Operation[None] = Operation(
    name="stocks.update_stock",
    method="POST",
    path="/stocks",
    operation_id="shop_app_endpoints_stocks_update_stock",
    tags=("Stocks",),
    success={"204": Nothing()},
)
