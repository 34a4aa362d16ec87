"""What the operations of items send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Text
from .._runtime.operation import Operation

LIST_ITEMS: Operation[list[str]] = Operation(
    name="items.list_items",
    method="GET",
    path="/items",
    operation_id="listItems",
    tags=("items",),
    success={"2XX": Json(shapes.Array(shapes.String()))},
    errors={
        "404": Json(shapes.Ref(lambda: models.NotFound)),
        "4XX": Json(shapes.Ref(lambda: models.Problem), media_type="application/problem+json"),
        "default": Text(),
    },
)

GET_STATUS: Operation[models.Problem] = Operation(
    name="items.get_status",
    method="GET",
    path="/status",
    operation_id="getStatus",
    tags=("items",),
    success={"default": Json(shapes.Ref(lambda: models.Problem))},
    errors={"default": Json(shapes.Ref(lambda: models.Problem))},
)
