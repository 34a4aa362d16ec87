"""What the operations of search send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

SEARCH: Operation[None] = Operation(
    name="search.search",
    method="GET",
    path="/search",
    operation_id="search",
    tags=("search",),
    parameters=(
        Parameter("text", "text", "query"),
        Parameter("limit", "limit", "query"),
        Parameter("ratio", "ratio", "query"),
        Parameter("exact", "exact", "query"),
        Parameter("tags", "tags", "query"),
        Parameter("since", "since", "query"),
        Parameter("order", "order", "query", shape=shapes.Enum(lambda: models.Order, closed=True)),
    ),
    success={"204": Nothing()},
)
