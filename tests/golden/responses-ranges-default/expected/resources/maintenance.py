"""maintenance: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime import shapes
from .._runtime.call_options import CallOptions
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

    def purge(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /purge``.

        Raises:
            BadRequestError: its `body` is `dict[str, Any]`.
        """
        return self._caller.given(options).call(PURGE, {})


class AsyncMaintenance:
    """Operations of maintenance."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def purge(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /purge``.

        Raises:
            BadRequestError: its `body` is `dict[str, Any]`.
        """
        return await self._caller.given(options).call(PURGE, {})
