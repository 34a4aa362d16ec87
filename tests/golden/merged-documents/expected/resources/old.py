"""old: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
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

    def get_old(self) -> models.Old:
        """Call ``GET /old``."""
        return self._caller.call(GET_OLD, {})


class AsyncOld:
    """Operations of old."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_old(self) -> models.Old:
        """Call ``GET /old``."""
        return await self._caller.call(GET_OLD, {})
