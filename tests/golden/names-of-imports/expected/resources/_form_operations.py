"""What the operations of Form send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter
from .._runtime.uploads import Form

MODELS: Operation[models.JsonModel_] = Operation(
    name="form.models_",
    method="GET",
    path="/forms",
    operation_id="models",
    tags=("Form",),
    success={"200": Json(shapes.Ref(lambda: models.JsonModel_))},
)

UUID_: Operation[None] = Operation(
    name="form.uuid",
    method="POST",
    path="/forms",
    operation_id="uuid",
    tags=("Form",),
    parameters=(Parameter("id", "id", "query"),),
    body=(Form(shapes.Ref(lambda: models.Upload_)),),
    success={"204": Nothing()},
)
