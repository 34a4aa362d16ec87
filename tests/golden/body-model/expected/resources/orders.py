"""How to call the operations of orders.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _orders_operations as _operations


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_order(
        self,
        shop: str,
        *,
        body: models.Order,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create order.

        ``POST /shops/{shop}/orders``

        Args:
            body: What is wanted.

        Example:
            client.orders.create_order("your-shop", body=models.Order(sku="…"))"""
        return self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {"shop": shop},
            body=body,
        )


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_order(
        self,
        shop: str,
        *,
        body: models.Order,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create order.

        ``POST /shops/{shop}/orders``

        Args:
            body: What is wanted.

        Example:
            await client.orders.create_order("your-shop", body=models.Order(sku="…"))"""
        return await self._caller.given(options).call(
            _operations.CREATE_ORDER,
            {"shop": shop},
            body=body,
        )
