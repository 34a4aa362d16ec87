"""async: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_ASYNC: Operation[None] = Operation(
    name="async_.list_async",
    method="GET",
    path="/async",
    operation_id="listAsync",
    tags=("async",),
    success={"204": Nothing()},
)


class Async:
    """Operations of async."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_async(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /async``."""
        return self._caller.given(options).call(LIST_ASYNC, {})


class AsyncAsync:
    """Operations of async."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_async(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /async``."""
        return await self._caller.given(options).call(LIST_ASYNC, {})
