"""What the operations of notes send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

ADD_NOTE: Operation[None] = Operation(
    name="notes.add_note",
    method="POST",
    path="/notes",
    operation_id="addNote",
    tags=("notes",),
    body=(Json(shapes.Ref(lambda: models.Note)),),
    success={"204": Nothing()},
)
