"""How to call the operations of shirts.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _shirts_operations as _operations


class Shirts:
    """Operations of shirts."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_shirts(
        self,
        *,
        sort: Literal["price", "-price"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Shirt:
        """List shirts.

        ``GET /shirts``

        Example:
            client.shirts.list_shirts()"""
        return self._caller.given(options).call(
            _operations.LIST_SHIRTS,
            {"sort": sort},
        )


class AsyncShirts:
    """Operations of shirts."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_shirts(
        self,
        *,
        sort: Literal["price", "-price"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Shirt:
        """List shirts.

        ``GET /shirts``

        Example:
            await client.shirts.list_shirts()"""
        return await self._caller.given(options).call(
            _operations.LIST_SHIRTS,
            {"sort": sort},
        )
