"""old: operations as data, and how to call them.

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

GET_OLD: Operation[models.Old] = Operation(
    name="old.get_old",
    method="GET",
    path="/old",
    operation_id="getOld",
    tags=("old",),
    server="https://old.example.com/v1",
    security=(("token",),),
    success={"200": Json(shapes.Ref(lambda: models.Old))},
)


class Old:
    """Operations of old."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_old(self, **options: Unpack[CallOptions]) -> models.Old:
        """Call ``GET /old``."""
        return self._caller.given(options).call(GET_OLD, {})


class AsyncOld:
    """Operations of old."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_old(self, **options: Unpack[CallOptions]) -> models.Old:
        """Call ``GET /old``."""
        return await self._caller.given(options).call(GET_OLD, {})
