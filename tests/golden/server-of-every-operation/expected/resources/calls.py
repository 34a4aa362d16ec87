"""calls: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_CALLS: Operation[None] = Operation(
    name="calls.list_calls",
    method="GET",
    path="/calls",
    operation_id="listCalls",
    tags=("calls",),
    server="https://calls.example.com/v1",
    success={"204": Nothing()},
)


class Calls:
    """Operations of calls."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_calls(self) -> None:
        """Call ``GET /calls``."""
        return self._caller.call(LIST_CALLS, {})


class AsyncCalls:
    """Operations of calls."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_calls(self) -> None:
        """Call ``GET /calls``."""
        return await self._caller.call(LIST_CALLS, {})
