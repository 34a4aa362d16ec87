"""What the operations of old send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation

GET_OLD: Operation[models.Old] = Operation(
    name="old.get_old",
    method="GET",
    path="/old",
    operation_id="getOld",
    tags=("old",),
    server="https://old.example.com/v1",
    security=(("token",),),
    success={"200": Json(shapes.Ref(lambda: models.Old))},
)
