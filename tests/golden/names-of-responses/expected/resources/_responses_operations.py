"""What the operations of Responses send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_RESPONSES: Operation[None] = Operation(
    name="responses.list_responses",
    method="GET",
    path="/responses",
    operation_id="listResponses",
    tags=("Responses",),
    success={"204": Nothing()},
)
