"""users: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation

LIST_USERS: Operation[models.UserPage] = Operation(
    name="users.list_users",
    method="GET",
    path="/users",
    operation_id="listUsers",
    tags=("users",),
    success={"200": Json(shapes.Ref(lambda: models.UserPage))},
)

LIST_NAMES: Operation[models.ListNamesResponse] = Operation(
    name="users.list_names",
    method="GET",
    path="/names",
    operation_id="listNames",
    tags=("users",),
    success={"200": Json(shapes.Ref(lambda: models.ListNamesResponse))},
)


class Users:
    """Operations of users."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_users(self, **options: Unpack[CallOptions]) -> models.UserPage:
        """Call ``GET /users``."""
        return self._caller.given(options).call(LIST_USERS, {})

    def list_names(self, **options: Unpack[CallOptions]) -> models.ListNamesResponse:
        """Call ``GET /names``."""
        return self._caller.given(options).call(LIST_NAMES, {})


class AsyncUsers:
    """Operations of users."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_users(self, **options: Unpack[CallOptions]) -> models.UserPage:
        """Call ``GET /users``."""
        return await self._caller.given(options).call(LIST_USERS, {})

    async def list_names(self, **options: Unpack[CallOptions]) -> models.ListNamesResponse:
        """Call ``GET /names``."""
        return await self._caller.given(options).call(LIST_NAMES, {})
