"""What the operations of stock send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_STOCK: Operation[None] = Operation(
    name="stock.get_stock",
    method="GET",
    path="/stock",
    operation_id="getStock",
    tags=("stock",),
    server="https://stock.example.com/v2",
    security=(("Stock_more_key",),),
    success={"200": Nothing()},
)

PUT_STOCK: Operation[None] = Operation(
    name="stock.put_stock",
    method="PUT",
    path="/stock",
    operation_id="putStock",
    tags=("stock",),
    server="https://write.example.com",
    success={"200": Nothing()},
)

GET_FILE: Operation[None] = Operation(
    name="stock.get_file",
    method="GET",
    path="/files",
    operation_id="getFile",
    tags=("stock",),
    server="https://files.example.com",
    security=(("Stock_more_key",),),
    success={"200": Nothing()},
)
