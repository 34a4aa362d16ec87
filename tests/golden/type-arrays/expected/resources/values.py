"""values: operations as data, and how to call them.

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

LIST_VALUES: Operation[list[models.Value]] = Operation(
    name="values.list_values",
    method="GET",
    path="/values",
    operation_id="listValues",
    tags=("values",),
    parameters=(Parameter("id", "id", "query"),),
    success={"200": Json(shapes.Array(shapes.Ref(lambda: models.Value)))},
)


class Values:
    """Operations of values."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_values(
        self,
        *,
        id: str | int | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Value]:
        """Call ``GET /values``."""
        return self._caller.given(options).call(LIST_VALUES, {"id": id})


class AsyncValues:
    """Operations of values."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_values(
        self,
        *,
        id: str | int | None = None,
        **options: Unpack[CallOptions],
    ) -> list[models.Value]:
        """Call ``GET /values``."""
        return await self._caller.given(options).call(LIST_VALUES, {"id": id})
