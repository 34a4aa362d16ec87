"""What the operations of call options send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

SEARCH: Operation[None] = Operation(
    name="call_options.search",
    method="GET",
    path="/search",
    operation_id="search",
    tags=("call options",),
    parameters=(
        Parameter("timeout", "timeout", "query"),
        Parameter("options", "options", "query"),
    ),
    security=(("key",),),
    success={"204": Nothing()},
)
