"""How to call the operations of calls.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _calls_operations as _operations


class Calls:
    """Operations of calls."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_calls(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List calls.

        ``GET /calls``

        Example:
            client.calls.list_calls()"""
        return self._caller.given(options).call(
            _operations.LIST_CALLS,
            {},
        )


class AsyncCalls:
    """Operations of calls."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_calls(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List calls.

        ``GET /calls``

        Example:
            await client.calls.list_calls()"""
        return await self._caller.given(options).call(
            _operations.LIST_CALLS,
            {},
        )
