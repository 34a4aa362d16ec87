"""products: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import AsyncPager, ByOffset, Pager

LIST_PRODUCTS: Operation[models.ListProductsResponse] = Operation(
    name="products.list_products",
    method="GET",
    path="/products",
    operation_id="listProducts",
    tags=("products",),
    parameters=(
        Parameter(
            "start",
            "start",
            "query",
            shape=_constraints.Limited(shapes.Integer(), minimum=0),
        ),
    ),
    success={"200": Json(shapes.Ref(lambda: models.ListProductsResponse))},
)

LIST_PRODUCTS_PAGING: ByOffset[models.ListProductsResponse, str] = ByOffset(
    argument="start",
    items=lambda page: page.items,
)


class Products:
    """Operations of products."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_products(
        self,
        *,
        start: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListProductsResponse:
        """Call ``GET /products``."""
        return self._caller.given(options).call(LIST_PRODUCTS, {"start": start})

    def iter_products(
        self,
        *,
        start: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListProductsResponse, str]:
        """Every item of `list_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return Pager(
            self._caller.given(options),
            LIST_PRODUCTS,
            {"start": start},
            LIST_PRODUCTS_PAGING,
            resume_token=resume_token,
        )


class AsyncProducts:
    """Operations of products."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_products(
        self,
        *,
        start: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListProductsResponse:
        """Call ``GET /products``."""
        return await self._caller.given(options).call(LIST_PRODUCTS, {"start": start})

    def iter_products(
        self,
        *,
        start: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListProductsResponse, str]:
        """Every item of `list_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return AsyncPager(
            self._caller.given(options),
            LIST_PRODUCTS,
            {"start": start},
            LIST_PRODUCTS_PAGING,
            resume_token=resume_token,
        )
