"""What the operations of webhooks send, and how answers are read."""

from __future__ import annotations

from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation

LIST_WEBHOOKS: Operation[list[str]] = Operation(
    name="webhooks.list_webhooks",
    method="GET",
    path="/webhooks",
    operation_id="listWebhooks",
    tags=("webhooks",),
    success={"200": Json(shapes.Array(shapes.String()))},
)
