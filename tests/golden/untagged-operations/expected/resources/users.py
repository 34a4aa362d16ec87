"""Users: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_USER: Operation[None] = Operation(
    name="users.get_user",
    method="GET",
    path="/v1/users/{id}",
    operation_id="getUser",
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"204": Nothing()},
)


class Users:
    """Operations of Users."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_user(self, *, id: str, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /v1/users/{id}``."""
        return self._caller.given(options).call(GET_USER, {"id": id})


class AsyncUsers:
    """Operations of Users."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_user(self, *, id: str, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /v1/users/{id}``."""
        return await self._caller.given(options).call(GET_USER, {"id": id})
