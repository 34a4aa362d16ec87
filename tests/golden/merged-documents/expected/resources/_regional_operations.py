"""What the operations of regional send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_REGIONAL: Operation[None] = Operation(
    name="regional.get_regional",
    method="GET",
    path="/regional",
    operation_id="getRegional",
    tags=("regional",),
    server="/v5",
    security=(("key",),),
    success={"200": Nothing()},
)
