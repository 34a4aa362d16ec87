"""payments: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
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

    def get_payment(self, *, id: str) -> models.Payment:
        """Call ``GET /payments/{id}``."""
        return self._caller.call(GET_PAYMENT, {"id": id})


class AsyncPayments:
    """Operations of payments."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_payment(self, *, id: str) -> models.Payment:
        """Call ``GET /payments/{id}``."""
        return await self._caller.call(GET_PAYMENT, {"id": id})
