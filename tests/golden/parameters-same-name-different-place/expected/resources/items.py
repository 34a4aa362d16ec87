"""How to call the operations of items.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _items_operations as _operations


class Items:
    """Operations of items."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_item(
        self,
        id_path: int,
        *,
        limit: str,
        id_query: str | None = None,
        id_header: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get item.

        ``GET /items/{id}``

        Example:
            client.items.get_item(123, limit="…")"""
        return self._caller.given(options).call(
            _operations.GET_ITEM,
            {
                "id_query": id_query,
                "id_header": id_header,
                "limit": limit,
                "id_path": id_path,
            },
        )

    def delete_item(
        self,
        id: int,
        *,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete item.

        ``DELETE /items/{id}``

        Example:
            client.items.delete_item(123)"""
        return self._caller.given(options).call(
            _operations.DELETE_ITEM,
            {
                "id": id,
                "limit": limit,
            },
        )


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_item(
        self,
        id_path: int,
        *,
        limit: str,
        id_query: str | None = None,
        id_header: str | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get item.

        ``GET /items/{id}``

        Example:
            await client.items.get_item(123, limit="…")"""
        return await self._caller.given(options).call(
            _operations.GET_ITEM,
            {
                "id_query": id_query,
                "id_header": id_header,
                "limit": limit,
                "id_path": id_path,
            },
        )

    async def delete_item(
        self,
        id: int,
        *,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete item.

        ``DELETE /items/{id}``

        Example:
            await client.items.delete_item(123)"""
        return await self._caller.given(options).call(
            _operations.DELETE_ITEM,
            {
                "id": id,
                "limit": limit,
            },
        )
