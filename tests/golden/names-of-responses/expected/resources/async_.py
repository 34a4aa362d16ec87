"""How to call the operations of async.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _async__operations as _operations


class Async:
    """Operations of async."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_async(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List async.

        ``GET /async``

        Example:
            client.async_.list_async()"""
        return self._caller.given(options).call(
            _operations.LIST_ASYNC,
            {},
        )


class AsyncAsync:
    """Operations of async."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_async(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List async.

        ``GET /async``

        Example:
            await client.async_.list_async()"""
        return await self._caller.given(options).call(
            _operations.LIST_ASYNC,
            {},
        )
