"""health: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

PING: Operation[None] = Operation(
    name="health.ping",
    method="GET",
    path="/ping",
    operation_id="ping",
    tags=("health",),
    success={"204": Nothing()},
)


class Health:
    """Operations of health."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def ping(self) -> None:
        """Call ``GET /ping``."""
        return self._caller.call(PING, {})


class AsyncHealth:
    """Operations of health."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def ping(self) -> None:
        """Call ``GET /ping``."""
        return await self._caller.call(PING, {})
