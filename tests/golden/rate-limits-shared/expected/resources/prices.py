"""How to call the operations of prices.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _prices_operations as _operations


class Prices:
    """Operations of prices."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_prices(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List prices.

        At most 2 calls a second and 4 calls a minute (reads) and 8 calls an hour (document).

        ``GET /prices``

        Example:
            client.prices.list_prices()"""
        return self._caller.given(options).call(
            _operations.LIST_PRICES,
            {},
        )

    def create_price(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create price.

        At most 8 calls an hour (document).

        ``POST /prices``

        Example:
            client.prices.create_price()"""
        return self._caller.given(options).call(
            _operations.CREATE_PRICE,
            {},
        )


class AsyncPrices:
    """Operations of prices."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_prices(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List prices.

        At most 2 calls a second and 4 calls a minute (reads) and 8 calls an hour (document).

        ``GET /prices``

        Example:
            await client.prices.list_prices()"""
        return await self._caller.given(options).call(
            _operations.LIST_PRICES,
            {},
        )

    async def create_price(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create price.

        At most 8 calls an hour (document).

        ``POST /prices``

        Example:
            await client.prices.create_price()"""
        return await self._caller.given(options).call(
            _operations.CREATE_PRICE,
            {},
        )
