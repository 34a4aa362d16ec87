"""What the operations of calls send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_CALLS: Operation[None] = Operation(
    name="calls.list_calls",
    method="GET",
    path="/calls",
    operation_id="listCalls",
    tags=("calls",),
    server="https://calls.example.com/v1",
    success={"204": Nothing()},
)
