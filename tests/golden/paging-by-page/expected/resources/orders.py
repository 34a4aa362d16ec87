"""orders: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import AsyncPager, ByOffset, ByPage, Pager

LIST_ORDERS: Operation[list[str]] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/orders",
    operation_id="listOrders",
    tags=("orders",),
    parameters=(
        Parameter("page", "page", "query", shape=_constraints.Limited(shapes.Integer(), minimum=1)),
    ),
    success={"200": Json(shapes.Array(shapes.String()))},
    bodiless_errors=("404",),
)

LIST_ORDERS_PAGING: ByPage[list[str], str] = ByPage(
    argument="page",
    items=lambda page: page,
    first=1,
    end_status=404,
)

LIST_STOCKS: Operation[list[str]] = Operation(
    name="orders.list_stocks",
    method="GET",
    path="/stocks",
    operation_id="listStocks",
    tags=("orders",),
    parameters=(Parameter("start", "start", "query"),),
    success={"200": Json(shapes.Array(shapes.String()))},
)

LIST_STOCKS_PAGING: ByOffset[list[str], str] = ByOffset(
    argument="start",
    items=lambda page: page,
    end_status=400,
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_orders(self, *, page: int | None = None, **options: Unpack[CallOptions]) -> list[str]:
        """Call ``GET /orders``."""
        return self._caller.given(options).call(LIST_ORDERS, {"page": page})

    def iter_orders(
        self,
        *,
        page: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[list[str], str]:
        """Every item of `list_orders`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return Pager(
            self._caller.given(options),
            LIST_ORDERS,
            {"page": page},
            LIST_ORDERS_PAGING,
            resume_token=resume_token,
        )

    def list_stocks(self, *, start: int | None = None, **options: Unpack[CallOptions]) -> list[str]:
        """Call ``GET /stocks``."""
        return self._caller.given(options).call(LIST_STOCKS, {"start": start})

    def iter_stocks(
        self,
        *,
        start: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[list[str], str]:
        """Every item of `list_stocks`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return Pager(
            self._caller.given(options),
            LIST_STOCKS,
            {"start": start},
            LIST_STOCKS_PAGING,
            resume_token=resume_token,
        )


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_orders(
        self,
        *,
        page: int | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """Call ``GET /orders``."""
        return await self._caller.given(options).call(LIST_ORDERS, {"page": page})

    def iter_orders(
        self,
        *,
        page: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[list[str], str]:
        """Every item of `list_orders`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return AsyncPager(
            self._caller.given(options),
            LIST_ORDERS,
            {"page": page},
            LIST_ORDERS_PAGING,
            resume_token=resume_token,
        )

    async def list_stocks(
        self,
        *,
        start: int | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """Call ``GET /stocks``."""
        return await self._caller.given(options).call(LIST_STOCKS, {"start": start})

    def iter_stocks(
        self,
        *,
        start: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[list[str], str]:
        """Every item of `list_stocks`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return AsyncPager(
            self._caller.given(options),
            LIST_STOCKS,
            {"start": start},
            LIST_STOCKS_PAGING,
            resume_token=resume_token,
        )
