"""What the operations of items send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_ITEM: Operation[None] = Operation(
    name="items.get_item",
    method="GET",
    path="/items/{id}",
    operation_id="getItem",
    tags=("items",),
    parameters=(
        Parameter("id_query", "id", "query"),
        Parameter("id_header", "ID", "header"),
        Parameter("limit", "limit", "query", required=True),
        Parameter("id_path", "id", "path", required=True, filled=True),
    ),
    success={"204": Nothing()},
)

DELETE_ITEM: Operation[None] = Operation(
    name="items.delete_item",
    method="DELETE",
    path="/items/{id}",
    operation_id="deleteItem",
    tags=("items",),
    parameters=(
        Parameter("id", "id", "path", required=True, filled=True),
        Parameter("limit", "limit", "query"),
    ),
    success={"204": Nothing()},
)
