"""How to call the operations of cached property.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _cached_property__operations as _operations


class CachedProperty:
    """Operations of cached property."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_cached(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get cached.

        ``GET /cached``

        Example:
            client.cached_property_.get_cached()"""
        return self._caller.given(options).call(
            _operations.GET_CACHED,
            {},
        )


class AsyncCachedProperty:
    """Operations of cached property."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_cached(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get cached.

        ``GET /cached``

        Example:
            await client.cached_property_.get_cached()"""
        return await self._caller.given(options).call(
            _operations.GET_CACHED,
            {},
        )
