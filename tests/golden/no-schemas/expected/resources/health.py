"""How to call the operations of health.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Any, Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _health_operations as _operations


class Health:
    """Operations of health."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def ping(
        self,
        **options: Unpack[CallOptions],
    ) -> Any:
        """Is anybody there?

        ``GET /ping``

        Example:
            client.health.ping()"""
        return self._caller.given(options).call(
            _operations.PING,
            {},
        )


class AsyncHealth:
    """Operations of health."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def ping(
        self,
        **options: Unpack[CallOptions],
    ) -> Any:
        """Is anybody there?

        ``GET /ping``

        Example:
            await client.health.ping()"""
        return await self._caller.given(options).call(
            _operations.PING,
            {},
        )
