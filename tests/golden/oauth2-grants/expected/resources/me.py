"""me: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_ME: Operation[None] = Operation(
    name="me.get_me",
    method="GET",
    path="/me",
    operation_id="getMe",
    tags=("me",),
    security=(("login",),),
    success={"204": Nothing()},
)


class Me:
    """Operations of me."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_me(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /me``."""
        return self._caller.given(options).call(GET_ME, {})


class AsyncMe:
    """Operations of me."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_me(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /me``."""
        return await self._caller.given(options).call(GET_ME, {})
