"""How to call the operations of products.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.paging import AsyncPager, Pager
from . import _products_operations as _operations


class Products:
    """Operations of products."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_products(
        self,
        *,
        after: str | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """List products.

        ``GET /products``

        Returns:
            One page.

        Headers:
            link

        Example:
            client.products.list_products()"""
        return self._caller.given(options).call(
            _operations.LIST_PRODUCTS,
            {"after": after},
        )

    def iter_products(
        self,
        *,
        after: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[list[str], str]:
        """Every item of `list_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            for item in client.products.iter_products():
                print(item)"""
        return Pager(
            self._caller.given(options),
            _operations.LIST_PRODUCTS,
            {"after": after},
            _operations.LIST_PRODUCTS_PAGING,
            resume_token=resume_token,
        )


class AsyncProducts:
    """Operations of products."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_products(
        self,
        *,
        after: str | None = None,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """List products.

        ``GET /products``

        Returns:
            One page.

        Headers:
            link

        Example:
            await client.products.list_products()"""
        return await self._caller.given(options).call(
            _operations.LIST_PRODUCTS,
            {"after": after},
        )

    def iter_products(
        self,
        *,
        after: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[list[str], str]:
        """Every item of `list_products`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            async for item in client.products.iter_products():
                print(item)"""
        return AsyncPager(
            self._caller.given(options),
            _operations.LIST_PRODUCTS,
            {"after": after},
            _operations.LIST_PRODUCTS_PAGING,
            resume_token=resume_token,
        )
