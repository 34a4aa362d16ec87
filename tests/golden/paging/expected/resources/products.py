"""products: operations as data, and how to call them.

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
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import AsyncPager, ByToken, Pager

LIST_PRODUCTS: Operation[models.ProductPage] = Operation(
    name="products.list_products",
    method="GET",
    path="/products",
    operation_id="listProducts",
    tags=("products",),
    parameters=(
        Parameter("page_token", "page-token", "query"),
        Parameter("size", "size", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.ProductPage))},
)

LIST_PRODUCTS_PAGING: ByToken[models.ProductPage, models.Product] = ByToken(
    argument="page_token",
    items=lambda page: page.data,
    next=lambda page: page.meta.cursors.next if page.meta and page.meta.cursors else None,
)


class Products:
    """Operations of products."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_products(
        self,
        *,
        page_token: str | None = None,
        size: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ProductPage:
        """Call ``GET /products``."""
        return self._caller.given(options).call(
            LIST_PRODUCTS,
            {"page_token": page_token, "size": size},
        )

    def iter_products(
        self,
        *,
        page_token: str | None = None,
        size: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ProductPage, models.Product]:
        """Every item of `list_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return Pager(
            self._caller.given(options),
            LIST_PRODUCTS,
            {"page_token": page_token, "size": size},
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
        page_token: str | None = None,
        size: int | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ProductPage:
        """Call ``GET /products``."""
        return await self._caller.given(options).call(
            LIST_PRODUCTS,
            {"page_token": page_token, "size": size},
        )

    def iter_products(
        self,
        *,
        page_token: str | None = None,
        size: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ProductPage, models.Product]:
        """Every item of `list_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return AsyncPager(
            self._caller.given(options),
            LIST_PRODUCTS,
            {"page_token": page_token, "size": size},
            LIST_PRODUCTS_PAGING,
            resume_token=resume_token,
        )
