"""How to call the operations of items.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _items_operations as _operations


class Items:
    """Operations of items."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_items(
        self,
        *,
        filter: models.ListItemsFilter | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List items.

        ``GET /items``

        Example:
            client.items.list_items()"""
        return self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {"filter": filter},
        )


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_items(
        self,
        *,
        filter: models.ListItemsFilter | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """List items.

        ``GET /items``

        Example:
            await client.items.list_items()"""
        return await self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {"filter": filter},
        )
