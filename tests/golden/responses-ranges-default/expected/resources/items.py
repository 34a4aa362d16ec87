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
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """List items.

        ``GET /items``

        Raises:
            NotFoundError: No such list. Its `body` is `models.NotFound`.
            ApiError: Your fault. Anything else. Its `body` is `models.Problem | str`.

        Example:
            client.items.list_items()"""
        return self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {},
        )

    def get_status(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Problem:
        """Get status.

        ``GET /status``

        Returns:
            Always.

        Raises:
            ApiError: Always. Its `body` is `models.Problem`.

        Example:
            client.items.get_status()"""
        return self._caller.given(options).call(
            _operations.GET_STATUS,
            {},
        )


class AsyncItems:
    """Operations of items."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_items(
        self,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """List items.

        ``GET /items``

        Raises:
            NotFoundError: No such list. Its `body` is `models.NotFound`.
            ApiError: Your fault. Anything else. Its `body` is `models.Problem | str`.

        Example:
            await client.items.list_items()"""
        return await self._caller.given(options).call(
            _operations.LIST_ITEMS,
            {},
        )

    async def get_status(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Problem:
        """Get status.

        ``GET /status``

        Returns:
            Always.

        Raises:
            ApiError: Always. Its `body` is `models.Problem`.

        Example:
            await client.items.get_status()"""
        return await self._caller.given(options).call(
            _operations.GET_STATUS,
            {},
        )
