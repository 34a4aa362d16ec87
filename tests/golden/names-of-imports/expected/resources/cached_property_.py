"""cached property: operations as data, and how to call them."""

from __future__ import annotations

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

    def get_cached(self) -> None:
        """Call ``GET /cached``."""
        return self._caller.call(GET_CACHED, {})


class AsyncCachedProperty:
    """Operations of cached property."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_cached(self) -> None:
        """Call ``GET /cached``."""
        return await self._caller.call(GET_CACHED, {})
