"""async form: operations as data, and how to call them."""

from __future__ import annotations

import datetime as dt

from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

DT: Operation[None] = Operation(
    name="async_form.dt_",
    method="PUT",
    path="/forms",
    operation_id="dt",
    tags=("async form",),
    parameters=(Parameter("day", "day", "query"),),
    success={"204": Nothing()},
)


class AsyncFormTag:
    """Operations of async form."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def dt_(self, *, day: dt.date | None = None) -> None:
        """Call ``PUT /forms``."""
        return self._caller.call(DT, {"day": day})


class AsyncAsyncFormTag:
    """Operations of async form."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def dt_(self, *, day: dt.date | None = None) -> None:
        """Call ``PUT /forms``."""
        return await self._caller.call(DT, {"day": day})
