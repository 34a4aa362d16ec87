"""regional: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_REGIONAL: Operation[None] = Operation(
    name="regional.get_regional",
    method="GET",
    path="/regional",
    operation_id="getRegional",
    tags=("regional",),
    server="/v5",
    security=(("key",),),
    success={"200": Nothing()},
)


class Regional:
    """Operations of regional."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_regional(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /regional``."""
        return self._caller.given(options).call(GET_REGIONAL, {})


class AsyncRegional:
    """Operations of regional."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_regional(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /regional``."""
        return await self._caller.given(options).call(GET_REGIONAL, {})
