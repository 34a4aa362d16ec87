"""How to call the operations of open.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _open_operations as _operations


class Open:
    """Operations of open."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_open(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get open.

        ``GET /open``

        Example:
            client.open.get_open()"""
        return self._caller.given(options).call(
            _operations.GET_OPEN,
            {},
        )

    def post_open(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Post open.

        ``POST /open``

        Example:
            client.open.post_open()"""
        return self._caller.given(options).call(
            _operations.POST_OPEN,
            {},
        )


class AsyncOpen:
    """Operations of open."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_open(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get open.

        ``GET /open``

        Example:
            await client.open.get_open()"""
        return await self._caller.given(options).call(
            _operations.GET_OPEN,
            {},
        )

    async def post_open(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Post open.

        ``POST /open``

        Example:
            await client.open.post_open()"""
        return await self._caller.given(options).call(
            _operations.POST_OPEN,
            {},
        )
