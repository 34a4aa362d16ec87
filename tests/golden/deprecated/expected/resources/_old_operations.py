"""What the operations of old send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

GET_OLD: Operation[models.Old] = Operation(
    name="old.get_old",
    method="GET",
    path="/old",
    operation_id="getOld",
    tags=("old",),
    parameters=(
        Parameter("page", "page", "query"),
        Parameter("cursor", "cursor", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Old))},
    deprecated=True,
)

LIST_OLD: Operation[None] = Operation(
    name="old.list_old",
    method="GET",
    path="/olds",
    operation_id="listOld",
    tags=("old",),
    success={"204": Nothing()},
    deprecated=True,
)
