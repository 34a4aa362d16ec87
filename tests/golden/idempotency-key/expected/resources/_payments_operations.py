"""What the operations of payments send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

CREATE_PAYMENT: Operation[None] = Operation(
    name="payments.create_payment",
    method="POST",
    path="/payments",
    operation_id="createPayment",
    tags=("payments",),
    success={"204": Nothing()},
    idempotency_key="Idempotency-Key",
)
