"""health: operations as data, and how to call them."""

from __future__ import annotations

from typing import Any

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation

PING: Operation[Any] = Operation(
    name="health.ping",
    method="GET",
    path="/ping",
    operation_id="ping",
    tags=("health",),
    success={"200": Json()},
)


class Health:
    """Operations of health."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def ping(self) -> Any:
        """Is anybody there?

        ``GET /ping``
        """
        return self._caller.call(PING, {})


class AsyncHealth:
    """Operations of health."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def ping(self) -> Any:
        """Is anybody there?

        ``GET /ping``
        """
        return await self._caller.call(PING, {})
