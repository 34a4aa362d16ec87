"""open: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_OPEN: Operation[None] = Operation(
    name="open.get_open",
    method="GET",
    path="/open",
    operation_id="getOpen",
    tags=("open",),
    server="/open",
    success={"200": Nothing()},
)

POST_OPEN: Operation[None] = Operation(
    name="open.post_open",
    method="POST",
    path="/open",
    operation_id="postOpen",
    tags=("open",),
    server="/open",
    security=(("key",), ()),
    success={"200": Nothing()},
)


class Open:
    """Operations of open."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_open(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /open``."""
        return self._caller.given(options).call(GET_OPEN, {})

    def post_open(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /open``."""
        return self._caller.given(options).call(POST_OPEN, {})


class AsyncOpen:
    """Operations of open."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_open(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /open``."""
        return await self._caller.given(options).call(GET_OPEN, {})

    async def post_open(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /open``."""
        return await self._caller.given(options).call(POST_OPEN, {})
