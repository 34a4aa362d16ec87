"""What the operations of uploads send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation
from .._runtime.uploads import Encoding, Multipart

UPLOAD: Operation[None] = Operation(
    name="uploads.upload",
    method="POST",
    path="/uploads",
    operation_id="upload",
    tags=("uploads",),
    body=(
        Multipart(
            shapes.Ref(lambda: models.UploadRequest),
            encodings={"thumbnails": Encoding(content_type="image/png")},
        ),
    ),
    body_required=True,
    success={"204": Nothing()},
)
