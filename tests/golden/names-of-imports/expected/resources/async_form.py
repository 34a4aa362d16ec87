"""async form: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

import datetime as dt
from typing import Unpack

from .._runtime.call_options import CallOptions
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

    def dt_(self, *, day: dt.date | None = None, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /forms``."""
        return self._caller.given(options).call(DT, {"day": day})


class AsyncAsyncFormTag:
    """Operations of async form."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def dt_(self, *, day: dt.date | None = None, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /forms``."""
        return await self._caller.given(options).call(DT, {"day": day})
