"""What the operations of products send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByToken

LIST_PRODUCTS: Operation[models.ProductPage] = Operation(
    name="products.list_products",
    method="GET",
    path="/products",
    operation_id="listProducts",
    tags=("products",),
    parameters=(
        Parameter("page_token", "page-token", "query"),
        Parameter("size", "size", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.ProductPage))},
)

LIST_PRODUCTS_PAGING: ByToken[models.ProductPage, models.Product] = ByToken(
    argument="page_token",
    items=lambda page: page.data,
    next=lambda page: page.meta.cursors.next if page.meta and page.meta.cursors else None,
)
