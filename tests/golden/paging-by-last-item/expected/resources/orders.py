"""How to call the operations of orders.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.paging import AsyncPager, Pager
from . import _orders_operations as _operations


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_orders(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListOrdersResponse:
        """List orders.

        ``GET /orders``

        Returns:
            One page.

        Example:
            client.orders.list_orders()"""
        return self._caller.given(options).call(
            _operations.LIST_ORDERS,
            {
                "starting_after": starting_after,
                "limit": limit,
            },
        )

    def iter_orders(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListOrdersResponse, models.Order]:
        """Every item of `list_orders`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            for item in client.orders.iter_orders():
                print(item)"""
        return Pager(
            self._caller.given(options),
            _operations.LIST_ORDERS,
            {
                "starting_after": starting_after,
                "limit": limit,
            },
            _operations.LIST_ORDERS_PAGING,
            resume_token=resume_token,
        )


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_orders(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListOrdersResponse:
        """List orders.

        ``GET /orders``

        Returns:
            One page.

        Example:
            await client.orders.list_orders()"""
        return await self._caller.given(options).call(
            _operations.LIST_ORDERS,
            {
                "starting_after": starting_after,
                "limit": limit,
            },
        )

    def iter_orders(
        self,
        *,
        starting_after: str | None = None,
        limit: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListOrdersResponse, models.Order]:
        """Every item of `list_orders`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            async for item in client.orders.iter_orders():
                print(item)"""
        return AsyncPager(
            self._caller.given(options),
            _operations.LIST_ORDERS,
            {
                "starting_after": starting_after,
                "limit": limit,
            },
            _operations.LIST_ORDERS_PAGING,
            resume_token=resume_token,
        )
