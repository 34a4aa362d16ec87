"""payments: operations as data, and how to call them.

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

GET_PAYMENT: Operation[models.Payment] = Operation(
    name="payments.get_payment",
    method="GET",
    path="/payments/{id}",
    operation_id="getPayment",
    tags=("payments",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"200": Json(shapes.Lazy(lambda: models.PAYMENT))},
)


class Payments:
    """Operations of payments."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_payment(self, *, id: str, **options: Unpack[CallOptions]) -> models.Payment:
        """Call ``GET /payments/{id}``."""
        return self._caller.given(options).call(GET_PAYMENT, {"id": id})


class AsyncPayments:
    """Operations of payments."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_payment(self, *, id: str, **options: Unpack[CallOptions]) -> models.Payment:
        """Call ``GET /payments/{id}``."""
        return await self._caller.given(options).call(GET_PAYMENT, {"id": id})
