"""How to call the operations of purchases.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _purchases_operations as _operations


class Purchases:
    """Everything about purchases."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_cart(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.Lines:
        """Get cart.

        ``GET /carts/{id}``

        Returns:
            What is in it.

        Example:
            client.purchases.get_cart("your-id")"""
        return self._caller.given(options).call(
            _operations.GET_CART,
            {"id": id},
        )


class AsyncPurchases:
    """Everything about purchases."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_cart(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.Lines:
        """Get cart.

        ``GET /carts/{id}``

        Returns:
            What is in it.

        Example:
            await client.purchases.get_cart("your-id")"""
        return await self._caller.given(options).call(
            _operations.GET_CART,
            {"id": id},
        )
