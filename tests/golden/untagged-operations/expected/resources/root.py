"""Root: operations as data, and how to call them."""

from __future__ import annotations

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_ROOT: Operation[None] = Operation(
    name="root.get_root",
    method="GET",
    path="/",
    operation_id="getRoot",
    success={"204": Nothing()},
)


class Root:
    """Operations of Root."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_root(self) -> None:
        """Call ``GET /``."""
        return self._caller.call(GET_ROOT, {})


class AsyncRoot:
    """Operations of Root."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_root(self) -> None:
        """Call ``GET /``."""
        return await self._caller.call(GET_ROOT, {})
