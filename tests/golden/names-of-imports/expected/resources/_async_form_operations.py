"""What the operations of async form send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

DT: Operation[None] = Operation(
    name="async_form.dt_",
    method="PUT",
    path="/forms",
    operation_id="dt",
    tags=("async form",),
    parameters=(Parameter("day", "day", "query"),),
    success={"204": Nothing()},
)
