"""What the operations of async send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_ASYNC: Operation[None] = Operation(
    name="async_.list_async",
    method="GET",
    path="/async",
    operation_id="listAsync",
    tags=("async",),
    success={"204": Nothing()},
)
