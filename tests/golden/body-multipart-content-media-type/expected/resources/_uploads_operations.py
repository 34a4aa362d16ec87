"""What the operations of uploads send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation
from .._runtime.uploads import Binary, Encoding, Multipart

UPLOAD: Operation[None] = Operation(
    name="uploads.upload",
    method="POST",
    path="/uploads",
    operation_id="upload",
    tags=("uploads",),
    body=(
        Multipart(
            shapes.Ref(lambda: models.BodyUpload),
            encodings={
                "either": Encoding(holds="image/png"),
                "picture": Encoding(holds="image/png"),
                "named": Encoding(holds="image/webp"),
                "document": Encoding(holds="application/json"),
            },
        ),
    ),
    body_required=True,
    success={"204": Nothing()},
)

PUT_NOTE: Operation[None] = Operation(
    name="uploads.put_note",
    method="PUT",
    path="/notes",
    operation_id="putNote",
    tags=("uploads",),
    body=(Json(shapes.Ref(lambda: models.Note)),),
    body_required=True,
    success={"204": Nothing()},
)

PUT_RAW: Operation[None] = Operation(
    name="uploads.put_raw",
    method="PUT",
    path="/raw",
    operation_id="putRaw",
    tags=("uploads",),
    body=(Binary(media_type="text/csv"),),
    body_required=True,
    success={"204": Nothing()},
)
