"""What the operations of safe send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_BOTH: Operation[None] = Operation(
    name="safe.get_both",
    method="GET",
    path="/both",
    operation_id="getBoth",
    tags=("safe",),
    security=(("appId", "appKey"),),
    success={"204": Nothing()},
)

GET_EITHER: Operation[None] = Operation(
    name="safe.get_either",
    method="GET",
    path="/either",
    operation_id="getEither",
    tags=("safe",),
    security=(("userToken",), ("appId", "appKey")),
    success={"204": Nothing()},
)

GET_OPTIONAL: Operation[None] = Operation(
    name="safe.get_optional",
    method="GET",
    path="/optional",
    operation_id="getOptional",
    tags=("safe",),
    security=(("userToken",), ()),
    success={"204": Nothing()},
)

GET_OPEN: Operation[None] = Operation(
    name="safe.get_open",
    method="GET",
    path="/open",
    operation_id="getOpen",
    tags=("safe",),
    success={"204": Nothing()},
)
