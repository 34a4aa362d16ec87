"""What the operations of Root send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_ROOT: Operation[None] = Operation(
    name="root.get_root",
    method="GET",
    path="/",
    operation_id="getRoot",
    success={"204": Nothing()},
)
