"""What the operations of files send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation
from .._runtime.uploads import Multipart

UPLOAD: Operation[None] = Operation(
    name="files.upload",
    method="POST",
    path="/files",
    operation_id="upload",
    tags=("files",),
    body=(Multipart(shapes.Ref(lambda: models.FilesUploadRequest)),),
    body_required=True,
    success={"204": Nothing()},
)
