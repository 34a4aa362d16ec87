"""Stocks: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

STOCKS_UPDATE_STOCK: Operation[None] = Operation(
    name="stocks.stocks_update_stock",
    method="POST",
    path="/stocks",
    success={"204": Nothing()},
)


class Stocks:
    """Operations of Stocks."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def stocks_update_stock(self) -> None:
        """Call ``POST /stocks``."""
        self._caller.call(STOCKS_UPDATE_STOCK, {})


class AsyncStocks:
    """Operations of Stocks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def stocks_update_stock(self) -> None:
        """Call ``POST /stocks``."""
        await self._caller.call(STOCKS_UPDATE_STOCK, {})
