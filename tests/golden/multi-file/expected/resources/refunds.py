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
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

CREATE_REFUND: Operation[None] = Operation(
    name="refunds.create_refund",
    method="POST",
    path="/refunds",
    operation_id="createRefund",
    tags=("refunds",),
    body=(Json(shapes.Ref(lambda: models.Refund)),),
    body_required=True,
    success={"204": Nothing()},
    errors={"default": Json(shapes.Ref(lambda: models.Fault))},
)


class Refunds:
    """Operations of refunds."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_refund(self, *, body: models.Refund, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /refunds``.

        Raises:
            ApiError: its `body` is `models.Fault`.
        """
        return self._caller.given(options).call(CREATE_REFUND, {}, body=body)


class AsyncRefunds:
    """Operations of refunds."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_refund(self, *, body: models.Refund, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /refunds``.

        Raises:
            ApiError: its `body` is `models.Fault`.
        """
        return await self._caller.given(options).call(CREATE_REFUND, {}, body=body)
