"""things: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.limits import RateLimit
from .._runtime.operation import Operation

GET_KEYED: Operation[int] = Operation(
    name="things.get_keyed",
    method="GET",
    path="/keyed",
    operation_id="getKeyed",
    tags=("things",),
    security=(("key",),),
    success={"200": Json(shapes.Integer())},
    rate_limit=RateLimit(2, per=60.0),
)

GET_TOKEN: Operation[None] = Operation(
    name="things.get_token",
    method="GET",
    path="/token",
    operation_id="getToken",
    tags=("things",),
    security=(("oauth",),),
    success={"204": Nothing()},
)

GET_BASIC: Operation[None] = Operation(
    name="things.get_basic",
    method="GET",
    path="/basic",
    operation_id="getBasic",
    tags=("things",),
    server="https://other.example.com",
    security=(("user",),),
    success={"204": Nothing()},
)

GET_BEARER: Operation[None] = Operation(
    name="things.get_bearer",
    method="GET",
    path="/bearer",
    operation_id="getBearer",
    tags=("things",),
    security=(("bearer",),),
    success={"204": Nothing()},
)


class Things:
    """Operations of things."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_keyed(self, **options: Unpack[CallOptions]) -> int:
        """Call ``GET /keyed``.

        At most 2 calls in 60 s.
        """
        return self._caller.given(options).call(GET_KEYED, {})

    def get_token(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /token``."""
        return self._caller.given(options).call(GET_TOKEN, {})

    def get_basic(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /basic``."""
        return self._caller.given(options).call(GET_BASIC, {})

    def get_bearer(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /bearer``."""
        return self._caller.given(options).call(GET_BEARER, {})


class AsyncThings:
    """Operations of things."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_keyed(self, **options: Unpack[CallOptions]) -> int:
        """Call ``GET /keyed``.

        At most 2 calls in 60 s.
        """
        return await self._caller.given(options).call(GET_KEYED, {})

    async def get_token(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /token``."""
        return await self._caller.given(options).call(GET_TOKEN, {})

    async def get_basic(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /basic``."""
        return await self._caller.given(options).call(GET_BASIC, {})

    async def get_bearer(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /bearer``."""
        return await self._caller.given(options).call(GET_BEARER, {})
