"""What the operations of notes send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

UPDATE_NOTE: Operation[None] = Operation(
    name="notes.update_note",
    method="PATCH",
    path="/notes/{id}",
    operation_id="updateNote",
    tags=("notes",),
    parameters=(Parameter("id", "id", "path", required=True, filled=True),),
    body=(Json(shapes.Ref(lambda: models.Change)),),
    success={"204": Nothing()},
)

REPLACE_NOTES: Operation[None] = Operation(
    name="notes.replace_notes",
    method="PUT",
    path="/notes",
    operation_id="replaceNotes",
    tags=("notes",),
    body=(Json(shapes.Array(shapes.Ref(lambda: models.ReplaceNotesRequestItem))),),
    body_required=True,
    success={"204": Nothing()},
)
