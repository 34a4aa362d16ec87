"""WithResponse: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
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

    def list_with_response(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /with``."""
        return self._caller.given(options).call(LIST_WITH_RESPONSE, {})


class AsyncWithResponse:
    """Operations of WithResponse."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_with_response(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /with``."""
        return await self._caller.given(options).call(LIST_WITH_RESPONSE, {})
