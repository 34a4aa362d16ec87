"""What the operations of products send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByOffset

LIST_PRODUCTS: Operation[models.ListProductsResponse] = Operation(
    name="products.list_products",
    method="GET",
    path="/products",
    operation_id="listProducts",
    tags=("products",),
    parameters=(
        Parameter(
            "start",
            "start",
            "query",
            shape=_constraints.Limited(shapes.Integer(), minimum=0),
        ),
    ),
    success={"200": Json(shapes.Ref(lambda: models.ListProductsResponse))},
)

LIST_PRODUCTS_PAGING: ByOffset[models.ListProductsResponse, str] = ByOffset(
    argument="start",
    items=lambda page: page.items,
)
