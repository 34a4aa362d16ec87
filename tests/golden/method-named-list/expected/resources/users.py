"""users: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

import builtins
from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Text
from .._runtime.operation import Operation, Parameter

LIST: Operation[builtins.list[models.User]] = Operation(
    name="users.list",
    method="GET",
    path="/users",
    operation_id="users/list",
    tags=("users",),
    parameters=(Parameter("ids", "ids", "query"),),
    success={"200": Json(shapes.Array(shapes.Ref(lambda: models.User)))},
)

GET: Operation[models.User] = Operation(
    name="users.get",
    method="GET",
    path="/users/{id}",
    operation_id="users/get",
    tags=("users",),
    parameters=(Parameter("id", "id", "path", required=True, filled=True),),
    success={"200": Json(shapes.Ref(lambda: models.User))},
)

STR: Operation[builtins.str] = Operation(
    name="users.str",
    method="POST",
    path="/users/float",
    operation_id="users/str",
    tags=("users",),
    body=(Json(shapes.Map(shapes.String())),),
    success={"200": Text()},
)


class Users:
    """Operations of users."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *,
        ids: builtins.list[int] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.User]:
        """Call ``GET /users``."""
        return self._caller.given(options).call(LIST, {"ids": ids})

    def get(self, *, id: int, **options: Unpack[CallOptions]) -> models.User:
        """Call ``GET /users/{id}``."""
        return self._caller.given(options).call(GET, {"id": id})

    def str(
        self,
        *,
        body: dict[builtins.str, builtins.str] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.str:
        """Call ``POST /users/float``."""
        return self._caller.given(options).call(STR, {}, body=body)


class AsyncUsers:
    """Operations of users."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *,
        ids: builtins.list[int] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.User]:
        """Call ``GET /users``."""
        return await self._caller.given(options).call(LIST, {"ids": ids})

    async def get(self, *, id: int, **options: Unpack[CallOptions]) -> models.User:
        """Call ``GET /users/{id}``."""
        return await self._caller.given(options).call(GET, {"id": id})

    async def str(
        self,
        *,
        body: dict[builtins.str, builtins.str] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.str:
        """Call ``POST /users/float``."""
        return await self._caller.given(options).call(STR, {}, body=body)
