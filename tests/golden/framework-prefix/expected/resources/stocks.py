"""Stocks: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
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


class Stocks:
    """Operations of Stocks."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def update_stock(self) -> None:
        """Call ``POST /stocks``."""
        return self._caller.call(UPDATE_STOCK, {})


class AsyncStocks:
    """Operations of Stocks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def update_stock(self) -> None:
        """Call ``POST /stocks``."""
        return await self._caller.call(UPDATE_STOCK, {})
