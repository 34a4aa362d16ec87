"""Stocks: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
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

    def update_stock(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /stocks``."""
        return self._caller.given(options).call(UPDATE_STOCK, {})


class AsyncStocks:
    """Operations of Stocks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def update_stock(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /stocks``."""
        return await self._caller.given(options).call(UPDATE_STOCK, {})
