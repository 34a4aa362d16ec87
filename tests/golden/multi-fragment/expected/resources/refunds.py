"""refunds: operations as data, and how to call them.

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

LIST_REFUNDS: Operation[models.Refund] = Operation(
    name="refunds.list_refunds",
    method="GET",
    path="/refunds",
    operation_id="listRefunds",
    tags=("refunds",),
    success={"200": Json(shapes.Ref(lambda: models.Refund))},
)


class Refunds:
    """Operations of refunds."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_refunds(self, **options: Unpack[CallOptions]) -> models.Refund:
        """Call ``GET /refunds``."""
        return self._caller.given(options).call(LIST_REFUNDS, {})


class AsyncRefunds:
    """Operations of refunds."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_refunds(self, **options: Unpack[CallOptions]) -> models.Refund:
        """Call ``GET /refunds``."""
        return await self._caller.given(options).call(LIST_REFUNDS, {})
