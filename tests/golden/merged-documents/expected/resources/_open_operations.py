"""What the operations of open send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_OPEN: Operation[None] = Operation(
    name="open.get_open",
    method="GET",
    path="/open",
    operation_id="getOpen",
    tags=("open",),
    server="/open",
    success={"200": Nothing()},
)

POST_OPEN: Operation[None] = Operation(
    name="open.post_open",
    method="POST",
    path="/open",
    operation_id="postOpen",
    tags=("open",),
    server="/open",
    security=(("key",), ()),
    success={"200": Nothing()},
)
