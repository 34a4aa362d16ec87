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
from .._runtime.operation import Operation, Parameter

CREATE_USER: Operation[models.User] = Operation(
    name="users.create_user",
    method="POST",
    path="/users",
    operation_id="createUser",
    tags=("users",),
    success={"201": Json(shapes.Ref(lambda: models.User))},
    bodiless_errors=("400",),
)

GET_USER: Operation[models.User] = Operation(
    name="users.get_user",
    method="GET",
    path="/users/{id}",
    operation_id="getUser",
    tags=("users",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"200": Json(shapes.Ref(lambda: models.User))},
)


class Users:
    """Operations of users."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_user(self, **options: Unpack[CallOptions]) -> models.User:
        """Call ``POST /users``.

        Headers:
            X-Rate-Remaining: Calls left in this minute.
            Location
            X-Request-Id: To be told to support.

        Links:
            user: The user that was created. `users.get_user(id=$response.body#/id)`
            orders: `orders.list_orders(path.id=$response.body#/id, page=1)`
            elsewhere: `https://example.com/openapi.json#/paths/~1mail/post`
        """
        return self._caller.given(options).call(CREATE_USER, {})

    def get_user(self, *, id: str, **options: Unpack[CallOptions]) -> models.User:
        """Call ``GET /users/{id}``."""
        return self._caller.given(options).call(GET_USER, {"id": id})


class AsyncUsers:
    """Operations of users."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_user(self, **options: Unpack[CallOptions]) -> models.User:
        """Call ``POST /users``.

        Headers:
            X-Rate-Remaining: Calls left in this minute.
            Location
            X-Request-Id: To be told to support.

        Links:
            user: The user that was created. `users.get_user(id=$response.body#/id)`
            orders: `orders.list_orders(path.id=$response.body#/id, page=1)`
            elsewhere: `https://example.com/openapi.json#/paths/~1mail/post`
        """
        return await self._caller.given(options).call(CREATE_USER, {})

    async def get_user(self, *, id: str, **options: Unpack[CallOptions]) -> models.User:
        """Call ``GET /users/{id}``."""
        return await self._caller.given(options).call(GET_USER, {"id": id})
