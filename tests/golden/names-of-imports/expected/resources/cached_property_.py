"""cached property: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_CACHED: Operation[None] = Operation(
    name="cached_property_.get_cached",
    method="GET",
    path="/cached",
    operation_id="getCached",
    tags=("cached property",),
    success={"204": Nothing()},
)


class CachedProperty:
    """Operations of cached property."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_cached(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /cached``."""
        return self._caller.given(options).call(GET_CACHED, {})


class AsyncCachedProperty:
    """Operations of cached property."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_cached(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /cached``."""
        return await self._caller.given(options).call(GET_CACHED, {})
