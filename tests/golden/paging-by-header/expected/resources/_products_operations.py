"""What the operations of products send, and how answers are read."""

from __future__ import annotations

from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.header_paging import ByHeader
from .._runtime.operation import Operation, Parameter

LIST_PRODUCTS: Operation[list[str]] = Operation(
    name="products.list_products",
    method="GET",
    path="/products",
    operation_id="listProducts",
    tags=("products",),
    parameters=(Parameter("after", "after", "query"),),
    success={"200": Json(shapes.Array(shapes.String()))},
)

LIST_PRODUCTS_PAGING: ByHeader[list[str], str] = ByHeader(
    argument="after",
    items=lambda page: page,
    header="Link",
    in_url="after",
)
