"""What the operations of items send, and how answers are read."""

from __future__ import annotations

from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

LIST_ITEMS: Operation[None] = Operation(
    name="items.list_items",
    method="GET",
    path="/shops/{shop}/{lang}/items",
    operation_id="listItems",
    tags=("items",),
    parameters=(
        Parameter("limit", "limit", "query"),
        Parameter("shop_query", "shop", "query"),
        Parameter("shop_path", "shop", "path", required=True),
        Parameter(
            "lang",
            "lang",
            "path",
            required=True,
            shape=shapes.Choice("de", "fr", closed=True),
        ),
        Parameter("x_trace", "X-Trace", "header"),
        Parameter("debug", "debug", "cookie"),
    ),
    success={"204": Nothing()},
)

DELETE_ITEMS: Operation[None] = Operation(
    name="items.delete_items",
    method="DELETE",
    path="/shops/{shop}/{lang}/items",
    operation_id="deleteItems",
    tags=("items",),
    parameters=(
        Parameter("shop", "shop", "path", required=True),
        Parameter(
            "lang",
            "lang",
            "path",
            required=True,
            shape=shapes.Choice("de", "fr", closed=True),
        ),
        Parameter("x_trace", "X-Trace", "header"),
        Parameter("limit", "limit", "query"),
        Parameter("debug", "debug", "cookie"),
    ),
    success={"204": Nothing()},
)
