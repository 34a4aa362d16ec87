"""What the operations of shirts send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

LIST_SHIRTS: Operation[models.Shirt] = Operation(
    name="shirts.list_shirts",
    method="GET",
    path="/shirts",
    operation_id="listShirts",
    tags=("shirts",),
    parameters=(
        Parameter("sort", "sort", "query", shape=shapes.Choice("price", "-price", closed=True)),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Shirt))},
)
