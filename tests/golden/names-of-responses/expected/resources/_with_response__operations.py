"""What the operations of WithResponse send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_WITH_RESPONSE: Operation[None] = Operation(
    name="with_response_.list_with_response",
    method="GET",
    path="/with",
    operation_id="listWithResponse",
    tags=("WithResponse",),
    success={"204": Nothing()},
)
