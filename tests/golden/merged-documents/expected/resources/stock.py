"""How to call the operations of stock.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _stock_operations as _operations


class Stock:
    """Operations of stock."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_stock(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get stock.

        ``GET /stock``

        Example:
            client.stock.get_stock()"""
        return self._caller.given(options).call(
            _operations.GET_STOCK,
            {},
        )

    def put_stock(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put stock.

        ``PUT /stock``

        Example:
            client.stock.put_stock()"""
        return self._caller.given(options).call(
            _operations.PUT_STOCK,
            {},
        )

    def get_file(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get file.

        ``GET /files``

        Example:
            client.stock.get_file()"""
        return self._caller.given(options).call(
            _operations.GET_FILE,
            {},
        )


class AsyncStock:
    """Operations of stock."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_stock(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get stock.

        ``GET /stock``

        Example:
            await client.stock.get_stock()"""
        return await self._caller.given(options).call(
            _operations.GET_STOCK,
            {},
        )

    async def put_stock(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put stock.

        ``PUT /stock``

        Example:
            await client.stock.put_stock()"""
        return await self._caller.given(options).call(
            _operations.PUT_STOCK,
            {},
        )

    async def get_file(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get file.

        ``GET /files``

        Example:
            await client.stock.get_file()"""
        return await self._caller.given(options).call(
            _operations.GET_FILE,
            {},
        )
