"""safe: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_BOTH: Operation[None] = Operation(
    name="safe.get_both",
    method="GET",
    path="/both",
    operation_id="getBoth",
    tags=("safe",),
    security=(("appId", "appKey"),),
    success={"204": Nothing()},
)

GET_EITHER: Operation[None] = Operation(
    name="safe.get_either",
    method="GET",
    path="/either",
    operation_id="getEither",
    tags=("safe",),
    security=(("userToken",), ("appId", "appKey")),
    success={"204": Nothing()},
)

GET_OPTIONAL: Operation[None] = Operation(
    name="safe.get_optional",
    method="GET",
    path="/optional",
    operation_id="getOptional",
    tags=("safe",),
    security=(("userToken",), ()),
    success={"204": Nothing()},
)

GET_OPEN: Operation[None] = Operation(
    name="safe.get_open",
    method="GET",
    path="/open",
    operation_id="getOpen",
    tags=("safe",),
    success={"204": Nothing()},
)


class Safe:
    """Operations of safe."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_both(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /both``."""
        return self._caller.given(options).call(GET_BOTH, {})

    def get_either(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /either``."""
        return self._caller.given(options).call(GET_EITHER, {})

    def get_optional(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /optional``."""
        return self._caller.given(options).call(GET_OPTIONAL, {})

    def get_open(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /open``."""
        return self._caller.given(options).call(GET_OPEN, {})


class AsyncSafe:
    """Operations of safe."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_both(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /both``."""
        return await self._caller.given(options).call(GET_BOTH, {})

    async def get_either(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /either``."""
        return await self._caller.given(options).call(GET_EITHER, {})

    async def get_optional(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /optional``."""
        return await self._caller.given(options).call(GET_OPTIONAL, {})

    async def get_open(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /open``."""
        return await self._caller.given(options).call(GET_OPEN, {})
