"""What the operations of search send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

SEARCH: Operation[models.Hit] = Operation(
    name="search.search",
    method="GET",
    path="/search",
    operation_id="search",
    tags=("search",),
    parameters=(
        Parameter("q", "q", "query", required=True),
        Parameter("limit", "limit", "query"),
        Parameter("explain", "explain", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Hit))},
)
