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

CREATE_USER: Operation[models.User] = Operation(
    name="users.create_user",
    method="POST",
    path="/users",
    operation_id="createUser",
    tags=("users",),
    body=(Json(shapes.Ref(lambda: models.User)),),
    body_required=True,
    success={"201": Json(shapes.Ref(lambda: models.User))},
)


class Users:
    """Operations of users."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_user(self, *, body: models.User, **options: Unpack[CallOptions]) -> models.User:
        """Call ``POST /users``."""
        return self._caller.given(options).call(CREATE_USER, {}, body=body)


class AsyncUsers:
    """Operations of users."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_user(
        self,
        *,
        body: models.User,
        **options: Unpack[CallOptions],
    ) -> models.User:
        """Call ``POST /users``."""
        return await self._caller.given(options).call(CREATE_USER, {}, body=body)
