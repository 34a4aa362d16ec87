"""nests: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import hints as _hints
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CREATE_NEST: Operation[models.Names] = Operation(
    name="nests.create_nest",
    method="POST",
    path="/nests",
    operation_id="createNest",
    tags=("nests",),
    parameters=(Parameter("like", "like", "query", content=Json()),),
    body=(Json(_hints.Alias(lambda: models.Nest)),),
    body_required=True,
    success={"200": Json(_hints.Alias(lambda: models.Names))},
)


class Nests:
    """Operations of nests."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_nest(
        self,
        *,
        body: models.Nest,
        like: models.Nest | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Names:
        """Call ``POST /nests``."""
        return self._caller.given(options).call(CREATE_NEST, {"like": like}, body=body)


class AsyncNests:
    """Operations of nests."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_nest(
        self,
        *,
        body: models.Nest,
        like: models.Nest | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Names:
        """Call ``POST /nests``."""
        return await self._caller.given(options).call(CREATE_NEST, {"like": like}, body=body)
