"""orders: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.header_paging import ByHeader
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import AsyncPager, Pager

LIST_ORDERS: Operation[models.ListOrdersResponse] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/orders",
    operation_id="listOrders",
    tags=("orders",),
    parameters=(Parameter("cursor", "cursor", "query"),),
    success={"200": Json(shapes.Ref(lambda: models.ListOrdersResponse))},
)

LIST_ORDERS_PAGING: ByHeader[models.ListOrdersResponse, int] = ByHeader(
    argument="cursor",
    items=lambda page: page.orders,
    header="X-Next-Cursor",
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_orders(
        self,
        *,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListOrdersResponse:
        """Call ``GET /orders``.

        Headers:
            X-Next-Cursor
        """
        return self._caller.given(options).call(LIST_ORDERS, {"cursor": cursor})

    def iter_orders(
        self,
        *,
        cursor: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListOrdersResponse, int]:
        """Every item of `list_orders`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return Pager(
            self._caller.given(options),
            LIST_ORDERS,
            {"cursor": cursor},
            LIST_ORDERS_PAGING,
            resume_token=resume_token,
        )


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_orders(
        self,
        *,
        cursor: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListOrdersResponse:
        """Call ``GET /orders``.

        Headers:
            X-Next-Cursor
        """
        return await self._caller.given(options).call(LIST_ORDERS, {"cursor": cursor})

    def iter_orders(
        self,
        *,
        cursor: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListOrdersResponse, int]:
        """Every item of `list_orders`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return AsyncPager(
            self._caller.given(options),
            LIST_ORDERS,
            {"cursor": cursor},
            LIST_ORDERS_PAGING,
            resume_token=resume_token,
        )
