"""How to call the operations of orders.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _orders_operations as _operations


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_orders(
        self,
        id: str,
        *,
        page: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List orders.

        ``GET /users/{id}/orders``

        Example:
            client.orders.list_orders("your-id")"""
        return self._caller.given(options).call(
            _operations.LIST_ORDERS,
            {
                "page": page,
                "id": id,
            },
        )


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_orders(
        self,
        id: str,
        *,
        page: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List orders.

        ``GET /users/{id}/orders``

        Example:
            await client.orders.list_orders("your-id")"""
        return await self._caller.given(options).call(
            _operations.LIST_ORDERS,
            {
                "page": page,
                "id": id,
            },
        )
