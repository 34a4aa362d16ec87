"""What the operations of import send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CLASS: Operation[models.List] = Operation(
    name="import_.class_",
    method="GET",
    path="/things/{class}",
    operation_id="class",
    tags=("import",),
    parameters=(
        Parameter("class_", "class", "path", required=True),
        Parameter("self_", "self", "query"),
        Parameter("from_", "from", "query"),
        Parameter("timeout", "timeout", "query"),
        Parameter("list", "list", "query"),
        Parameter("models", "models", "query", shape=shapes.Enum(lambda: models.Any_, closed=True)),
        Parameter("param_401a", "401a", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.List))},
)
