"""What the operations of products send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByToken, token_in

LIST_PRODUCTS: Operation[models.ListProductsResponse] = Operation(
    name="products.list_products",
    method="GET",
    path="/products",
    operation_id="listProducts",
    tags=("products",),
    parameters=(
        Parameter("after", "after", "query"),
        Parameter("limit", "limit", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.ListProductsResponse))},
)

LIST_PRODUCTS_PAGING: ByToken[models.ListProductsResponse, str] = ByToken(
    argument="after",
    items=lambda page: page.data,
    next=lambda page: token_in(page.links.next if page.links else None, "after"),
)
