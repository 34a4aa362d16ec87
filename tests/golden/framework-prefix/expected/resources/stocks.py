"""How to call the operations of Stocks.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _stocks_operations as _operations


class Stocks:
    """Operations of Stocks."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def update_stock(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update stock.

        ``POST /stocks``

        Example:
            client.stocks.update_stock()"""
        return self._caller.given(options).call(
            _operations.UPDATE_STOCK,
            {},
        )


class AsyncStocks:
    """Operations of Stocks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def update_stock(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Update stock.

        ``POST /stocks``

        Example:
            await client.stocks.update_stock()"""
        return await self._caller.given(options).call(
            _operations.UPDATE_STOCK,
            {},
        )
