"""What the operations of imports send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing, Text
from .._runtime.operation import Operation
from .._runtime.uploads import Binary, Form

CREATE_IMPORT: Operation[None] = Operation(
    name="imports.create_import",
    method="POST",
    path="/imports",
    operation_id="createImport",
    tags=("imports",),
    body=(
        Json(shapes.Ref(lambda: models.Import)),
        Form(shapes.Ref(lambda: models.Import)),
        Text(media_type="text/csv"),
        Binary(media_type="image/*"),
    ),
    body_required=True,
    success={"204": Nothing()},
)
