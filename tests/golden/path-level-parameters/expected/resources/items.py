"""How to call the operations of items.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _items_operations as _operations


class Items:
    """Operations of items."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_items(
        self,
        shop_path: str,
        lang: Literal["de", "fr"],
        *,
        limit: str | None = None,
        shop_query: str | None = None,
        x_trace: str | None = None,
        debug: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List items.

        ``GET /shops/{shop}/{lang}/items``

        Args:
            shop_path: Which shop.
            limit: Of this call.

        Example:
            client.items.list_items("your-shop-path", "de")"""
        return self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {
                "limit": limit,
                "shop_query": shop_query,
                "shop_path": shop_path,
                "lang": lang,
                "x_trace": x_trace,
                "debug": debug,
            },
        )

    def delete_items(
        self,
        shop: str,
        lang: Literal["de", "fr"],
        *,
        x_trace: str | None = None,
        limit: int | None = None,
        debug: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete items.

        ``DELETE /shops/{shop}/{lang}/items``

        Args:
            shop: Which shop.

        Example:
            client.items.delete_items("your-shop", "de")"""
        return self._caller.given(options).call(
            _operations.DELETE_ITEMS,
            {
                "shop": shop,
                "lang": lang,
                "x_trace": x_trace,
                "limit": limit,
                "debug": debug,
            },
        )


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_items(
        self,
        shop_path: str,
        lang: Literal["de", "fr"],
        *,
        limit: str | None = None,
        shop_query: str | None = None,
        x_trace: str | None = None,
        debug: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List items.

        ``GET /shops/{shop}/{lang}/items``

        Args:
            shop_path: Which shop.
            limit: Of this call.

        Example:
            await client.items.list_items("your-shop-path", "de")"""
        return await self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {
                "limit": limit,
                "shop_query": shop_query,
                "shop_path": shop_path,
                "lang": lang,
                "x_trace": x_trace,
                "debug": debug,
            },
        )

    async def delete_items(
        self,
        shop: str,
        lang: Literal["de", "fr"],
        *,
        x_trace: str | None = None,
        limit: int | None = None,
        debug: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete items.

        ``DELETE /shops/{shop}/{lang}/items``

        Args:
            shop: Which shop.

        Example:
            await client.items.delete_items("your-shop", "de")"""
        return await self._caller.given(options).call(
            _operations.DELETE_ITEMS,
            {
                "shop": shop,
                "lang": lang,
                "x_trace": x_trace,
                "limit": limit,
                "debug": debug,
            },
        )
