"""What the operations of imports send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

GET_IMPORT: Operation[models.Import] = Operation(
    name="imports.get_import",
    method="GET",
    path="/imports/{id}",
    operation_id="getImport",
    tags=("imports",),
    parameters=(
        Parameter("id", "id", "path", required=True, filled=True),
        Parameter("wait_until_", "wait_until", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Import))},
)
