"""maintenance: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime import shapes
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

PURGE: Operation[None] = Operation(
    name="maintenance.purge",
    method="POST",
    path="/purge",
    operation_id="purge",
    tags=("maintenance",),
    success={"204": Nothing()},
    errors={"400": Json(shapes.Map(shapes.Anything())), "409": Json()},
)


class Maintenance:
    """Operations of maintenance."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def purge(self) -> None:
        """Call ``POST /purge``.

        Raises:
            BadRequestError: its `body` is `dict[str, Any]`.
        """
        return self._caller.call(PURGE, {})


class AsyncMaintenance:
    """Operations of maintenance."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def purge(self) -> None:
        """Call ``POST /purge``.

        Raises:
            BadRequestError: its `body` is `dict[str, Any]`.
        """
        return await self._caller.call(PURGE, {})
