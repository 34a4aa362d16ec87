"""WithResponse: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_WITH_RESPONSE: Operation[None] = Operation(
    name="with_response_.list_with_response",
    method="GET",
    path="/with",
    operation_id="listWithResponse",
    tags=("WithResponse",),
    success={"204": Nothing()},
)


class WithResponse:
    """Operations of WithResponse."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_with_response(self) -> None:
        """Call ``GET /with``."""
        return self._caller.call(LIST_WITH_RESPONSE, {})


class AsyncWithResponse:
    """Operations of WithResponse."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_with_response(self) -> None:
        """Call ``GET /with``."""
        return await self._caller.call(LIST_WITH_RESPONSE, {})
