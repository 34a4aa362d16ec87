"""How to call the operations of orders.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
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
        *,
        status: str | None = None,
        page: int | None = None,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List orders.

        ``GET /orders``

        Args:
            status: State of the order. Example: "open".
            page: Example: 2.
            since: Example: "2026-01-31".

        Example:
            client.orders.list_orders()"""
        return self._caller.given(options).call(
            _operations.LIST_ORDERS,
            {
                "status": status,
                "page": page,
                "since": since,
            },
        )


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_orders(
        self,
        *,
        status: str | None = None,
        page: int | None = None,
        since: dt.date | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List orders.

        ``GET /orders``

        Args:
            status: State of the order. Example: "open".
            page: Example: 2.
            since: Example: "2026-01-31".

        Example:
            await client.orders.list_orders()"""
        return await self._caller.given(options).call(
            _operations.LIST_ORDERS,
            {
                "status": status,
                "page": page,
                "since": since,
            },
        )
