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
from .._runtime.contents import Json, Text
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import AsyncPager, ByToken, Pager

LIST_ORDERS: Operation[models.ListOrdersResponse] = Operation(
    name="orders.list_orders",
    method="GET",
    path="/orders",
    operation_id="listOrders",
    tags=("orders",),
    parameters=(Parameter("page", "page", "query"),),
    success={"200": Json(shapes.Ref(lambda: models.ListOrdersResponse))},
)

LIST_ORDERS_PAGING: ByToken[models.ListOrdersResponse, models.Order] = ByToken(
    argument="page",
    items=lambda page: page.orders,
    next=lambda page: page.next,
)

CREATE_ORDER: Operation[models.Order] = Operation(
    name="orders.create_order",
    method="POST",
    path="/orders",
    operation_id="createOrder",
    tags=("orders",),
    body=(Json(shapes.Ref(lambda: models.Order)),),
    body_required=True,
    success={"201": Json(shapes.Ref(lambda: models.Order))},
)

GET_ORDER: Operation[models.Invoice] = Operation(
    name="orders.get_order",
    method="GET",
    path="/orders/{number}",
    operation_id="getOrder",
    tags=("orders",),
    parameters=(Parameter("number", "number", "path", required=True),),
    success={"200": Json(shapes.Ref(lambda: models.Invoice))},
)

GET_SUMMARY: Operation[str] = Operation(
    name="orders.get_summary",
    method="GET",
    path="/orders/summary",
    operation_id="getSummary",
    tags=("orders",),
    success={"200": Text()},
)


class Orders:
    """Operations of orders."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_orders(
        self,
        *,
        page: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListOrdersResponse:
        """Call ``GET /orders``."""
        return self._caller.given(options).call(LIST_ORDERS, {"page": page})

    def iter_orders(
        self,
        *,
        page: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListOrdersResponse, models.Order]:
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

    def create_order(self, *, body: models.Order, **options: Unpack[CallOptions]) -> models.Order:
        """Call ``POST /orders``."""
        return self._caller.given(options).call(CREATE_ORDER, {}, body=body)

    def get_order(self, *, number: str, **options: Unpack[CallOptions]) -> models.Invoice:
        """Call ``GET /orders/{number}``."""
        return self._caller.given(options).call(GET_ORDER, {"number": number})

    def get_summary(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /orders/summary``."""
        return self._caller.given(options).call(GET_SUMMARY, {})


class AsyncOrders:
    """Operations of orders."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_orders(
        self,
        *,
        page: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListOrdersResponse:
        """Call ``GET /orders``."""
        return await self._caller.given(options).call(LIST_ORDERS, {"page": page})

    def iter_orders(
        self,
        *,
        page: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListOrdersResponse, models.Order]:
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

    async def create_order(
        self,
        *,
        body: models.Order,
        **options: Unpack[CallOptions],
    ) -> models.Order:
        """Call ``POST /orders``."""
        return await self._caller.given(options).call(CREATE_ORDER, {}, body=body)

    async def get_order(self, *, number: str, **options: Unpack[CallOptions]) -> models.Invoice:
        """Call ``GET /orders/{number}``."""
        return await self._caller.given(options).call(GET_ORDER, {"number": number})

    async def get_summary(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /orders/summary``."""
        return await self._caller.given(options).call(GET_SUMMARY, {})
