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
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import AsyncPager, ByPage, Pager

LIST_PRODUCTS: Operation[list[str] | None] = Operation(
    name="products.list_products",
    method="GET",
    path="/products",
    operation_id="listProducts",
    tags=("products",),
    parameters=(
        Parameter(
            "page",
            "page",
            "query",
            shape=_constraints.Limited(shapes.Integer(), minimum=1, maximum=9),
        ),
    ),
    success={"200": Json(shapes.Array(shapes.String())), "204": Nothing()},
)

LIST_PRODUCTS_PAGING: ByPage[list[str] | None, str] = ByPage(
    argument="page",
    items=lambda page: page,
    first=1,
)

SEARCH_PRODUCTS: Operation[models.SearchProductsResponse] = Operation(
    name="products.search_products",
    method="POST",
    path="/products/search",
    operation_id="searchProducts",
    tags=("products",),
    parameters=(Parameter("p", "p", "query"),),
    body=(Json(shapes.Ref(lambda: models.SearchProductsRequest)),),
    success={"200": Json(shapes.Ref(lambda: models.SearchProductsResponse))},
)

SEARCH_PRODUCTS_PAGING: ByPage[models.SearchProductsResponse, str] = ByPage(
    argument="p",
    items=lambda page: page.hits,
    first=0,
    more=lambda page: page.meta.more if page.meta else None,
)


class Products:
    """Operations of products."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_products(
        self,
        *,
        page: int | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str] | None:
        """Call ``GET /products``."""
        return self._caller.given(options).call(LIST_PRODUCTS, {"page": page})

    def iter_products(
        self,
        *,
        page: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[list[str] | None, str]:
        """Every item of `list_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return Pager(
            self._caller.given(options),
            LIST_PRODUCTS,
            {"page": page},
            LIST_PRODUCTS_PAGING,
            resume_token=resume_token,
        )

    def search_products(
        self,
        *,
        p: int | None = None,
        body: models.SearchProductsRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> models.SearchProductsResponse:
        """Call ``POST /products/search``."""
        return self._caller.given(options).call(SEARCH_PRODUCTS, {"p": p}, body=body)

    def iter_products_2(
        self,
        *,
        p: int | None = None,
        body: models.SearchProductsRequest | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.SearchProductsResponse, str]:
        """Every item of `search_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return Pager(
            self._caller.given(options),
            SEARCH_PRODUCTS,
            {"p": p},
            SEARCH_PRODUCTS_PAGING,
            body=body,
            resume_token=resume_token,
        )


class AsyncProducts:
    """Operations of products."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_products(
        self,
        *,
        page: int | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str] | None:
        """Call ``GET /products``."""
        return await self._caller.given(options).call(LIST_PRODUCTS, {"page": page})

    def iter_products(
        self,
        *,
        page: int | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[list[str] | None, str]:
        """Every item of `list_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return AsyncPager(
            self._caller.given(options),
            LIST_PRODUCTS,
            {"page": page},
            LIST_PRODUCTS_PAGING,
            resume_token=resume_token,
        )

    async def search_products(
        self,
        *,
        p: int | None = None,
        body: models.SearchProductsRequest | None = None,
        **options: Unpack[CallOptions],
    ) -> models.SearchProductsResponse:
        """Call ``POST /products/search``."""
        return await self._caller.given(options).call(SEARCH_PRODUCTS, {"p": p}, body=body)

    def iter_products_2(
        self,
        *,
        p: int | None = None,
        body: models.SearchProductsRequest | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.SearchProductsResponse, str]:
        """Every item of `search_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.
        """
        return AsyncPager(
            self._caller.given(options),
            SEARCH_PRODUCTS,
            {"p": p},
            SEARCH_PRODUCTS_PAGING,
            body=body,
            resume_token=resume_token,
        )
