"""keys: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_BASIC: Operation[None] = Operation(
    name="keys.get_basic",
    method="GET",
    path="/basic",
    operation_id="getBasic",
    tags=("keys",),
    security=(("basicAuth",),),
    success={"204": Nothing()},
)

GET_BEARER: Operation[None] = Operation(
    name="keys.get_bearer",
    method="GET",
    path="/bearer",
    operation_id="getBearer",
    tags=("keys",),
    security=(("bearerAuth",),),
    success={"204": Nothing()},
)

GET_QUERY: Operation[None] = Operation(
    name="keys.get_query",
    method="GET",
    path="/query",
    operation_id="getQuery",
    tags=("keys",),
    security=(("queryKey",),),
    success={"204": Nothing()},
)

GET_COOKIE: Operation[None] = Operation(
    name="keys.get_cookie",
    method="GET",
    path="/cookie",
    operation_id="getCookie",
    tags=("keys",),
    security=(("sessionCookie",),),
    success={"204": Nothing()},
)


class Keys:
    """Operations of keys."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_basic(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /basic``."""
        return self._caller.given(options).call(GET_BASIC, {})

    def get_bearer(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /bearer``."""
        return self._caller.given(options).call(GET_BEARER, {})

    def get_query(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /query``."""
        return self._caller.given(options).call(GET_QUERY, {})

    def get_cookie(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /cookie``."""
        return self._caller.given(options).call(GET_COOKIE, {})


class AsyncKeys:
    """Operations of keys."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_basic(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /basic``."""
        return await self._caller.given(options).call(GET_BASIC, {})

    async def get_bearer(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /bearer``."""
        return await self._caller.given(options).call(GET_BEARER, {})

    async def get_query(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /query``."""
        return await self._caller.given(options).call(GET_QUERY, {})

    async def get_cookie(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /cookie``."""
        return await self._caller.given(options).call(GET_COOKIE, {})
