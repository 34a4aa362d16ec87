"""rows: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

CREATE_ROW: Operation[None] = Operation(
    name="rows.create_row",
    method="POST",
    path="/rows",
    operation_id="createRow",
    tags=("rows",),
    body=(Json(shapes.Ref(lambda: models.Row)),),
    body_required=True,
    success={"204": Nothing()},
)


class Rows:
    """Operations of rows."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_row(self, *, body: models.Row, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /rows``."""
        return self._caller.given(options).call(CREATE_ROW, {}, body=body)


class AsyncRows:
    """Operations of rows."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_row(self, *, body: models.Row, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /rows``."""
        return await self._caller.given(options).call(CREATE_ROW, {}, body=body)
