"""What the operations of health send, and how answers are read."""

from __future__ import annotations

from typing import Any

from .._runtime.contents import Json
from .._runtime.operation import Operation

PING: Operation[Any] = Operation(
    name="health.ping",
    method="GET",
    path="/ping",
    operation_id="ping",
    tags=("health",),
    success={"200": Json()},
)
