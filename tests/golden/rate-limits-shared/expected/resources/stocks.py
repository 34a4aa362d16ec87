"""How to call the operations of stocks.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _stocks_operations as _operations


class Stocks:
    """Operations of stocks."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_stocks(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List stocks.

        At most 4 calls a minute (reads) and 8 calls an hour (document).

        ``GET /stocks``

        Example:
            client.stocks.list_stocks()"""
        return self._caller.given(options).call(
            _operations.LIST_STOCKS,
            {},
        )


class AsyncStocks:
    """Operations of stocks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_stocks(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List stocks.

        At most 4 calls a minute (reads) and 8 calls an hour (document).

        ``GET /stocks``

        Example:
            await client.stocks.list_stocks()"""
        return await self._caller.given(options).call(
            _operations.LIST_STOCKS,
            {},
        )
