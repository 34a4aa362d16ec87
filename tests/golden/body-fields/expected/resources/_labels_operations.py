"""What the operations of labels send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

PUT_LABELS: Operation[None] = Operation(
    name="labels.put_labels",
    method="PUT",
    path="/labels",
    operation_id="putLabels",
    tags=("labels",),
    body=(Json(shapes.Ref(lambda: models.PutLabelsRequest)),),
    body_required=True,
    success={"204": Nothing()},
)

PATCH_LABELS: Operation[None] = Operation(
    name="labels.patch_labels",
    method="PATCH",
    path="/labels",
    operation_id="patchLabels",
    tags=("labels",),
    body=(Json(shapes.Map(shapes.Integer())),),
    body_required=True,
    success={"204": Nothing()},
)
