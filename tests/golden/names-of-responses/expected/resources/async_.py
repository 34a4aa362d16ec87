"""async: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_ASYNC: Operation[None] = Operation(
    name="async_.list_async",
    method="GET",
    path="/async",
    operation_id="listAsync",
    tags=("async",),
    success={"204": Nothing()},
)


class Async:
    """Operations of async."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_async(self) -> None:
        """Call ``GET /async``."""
        return self._caller.call(LIST_ASYNC, {})


class AsyncAsync:
    """Operations of async."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_async(self) -> None:
        """Call ``GET /async``."""
        return await self._caller.call(LIST_ASYNC, {})
