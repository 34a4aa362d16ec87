"""What the operations of readings send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

ADD_READING: Operation[None] = Operation(
    name="readings.add_reading",
    method="POST",
    path="/readings",
    operation_id="addReading",
    tags=("readings",),
    body=(Json(shapes.Ref(lambda: models.Reading)),),
    body_required=True,
    success={"204": Nothing()},
)
