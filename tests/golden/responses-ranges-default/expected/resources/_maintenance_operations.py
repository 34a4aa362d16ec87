"""What the operations of maintenance send, and how answers are read."""

from __future__ import annotations

from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

PURGE: Operation[None] = Operation(
    name="maintenance.purge",
    method="POST",
    path="/purge",
    operation_id="purge",
    tags=("maintenance",),
    success={"204": Nothing()},
    errors={
        "400": Json(shapes.Map(shapes.Anything())),
        "409": Json(),
    },
)
