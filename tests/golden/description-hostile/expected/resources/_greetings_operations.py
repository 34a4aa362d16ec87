"""What the operations of greetings send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GREET: Operation[None] = Operation(
    name="greetings.greet",
    method="GET",
    path="/greet",
    operation_id="greet",
    tags=("greetings",),
    parameters=(Parameter("name", "name", "query"),),
    success={"204": Nothing()},
)
