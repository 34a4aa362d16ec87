"""What the operations of items send, and how answers are read."""

from __future__ import annotations

from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

LIST_ITEMS: Operation[None] = Operation(
    name="items.list_items",
    method="GET",
    path="/items",
    operation_id="listItems",
    tags=("items",),
    parameters=(
        Parameter("x_trace_id", "X-Trace-Id", "header", required=True),
        Parameter("if_modified_since", "If-Modified-Since", "header"),
        Parameter("x_shops", "X-Shops", "header"),
        Parameter("session", "session", "cookie"),
        Parameter("theme", "theme", "cookie", shape=shapes.Choice("dark", "light", closed=True)),
    ),
    success={"204": Nothing()},
)
