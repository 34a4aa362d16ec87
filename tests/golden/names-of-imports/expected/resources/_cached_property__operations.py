"""What the operations of cached property send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_CACHED: Operation[None] = Operation(
    name="cached_property_.get_cached",
    method="GET",
    path="/cached",
    operation_id="getCached",
    tags=("cached property",),
    success={"204": Nothing()},
)
