"""things: operations as data, and how to call them.

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

CREATE_THING: Operation[None] = Operation(
    name="things.create_thing",
    method="POST",
    path="/things",
    operation_id="createThing",
    tags=("things",),
    body=(Json(shapes.Ref(lambda: models.Thing)),),
    body_required=True,
    success={"204": Nothing()},
)


class Things:
    """Operations of things."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_thing(self, *, body: models.Thing, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /things``."""
        return self._caller.given(options).call(CREATE_THING, {}, body=body)


class AsyncThings:
    """Operations of things."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_thing(self, *, body: models.Thing, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /things``."""
        return await self._caller.given(options).call(CREATE_THING, {}, body=body)
