"""What the operations of products send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByPage

LIST_PRODUCTS: Operation[list[str] | None] = Operation(
    name="products.list_products",
    method="GET",
    path="/products",
    operation_id="listProducts",
    tags=("products",),
    parameters=(
        Parameter(
            "page",
            "page",
            "query",
            shape=_constraints.Limited(shapes.Integer(), minimum=1, maximum=9),
        ),
    ),
    success={
        "200": Json(shapes.Array(shapes.String())),
        "204": Nothing(),
    },
)

LIST_PRODUCTS_PAGING: ByPage[list[str] | None, str] = ByPage(
    argument="page",
    items=lambda page: page,
    first=1,
)

SEARCH_PRODUCTS: Operation[models.SearchProductsResponse] = Operation(
    name="products.search_products",
    method="POST",
    path="/products/search",
    operation_id="searchProducts",
    tags=("products",),
    parameters=(Parameter("p", "p", "query"),),
    body=(Json(shapes.Ref(lambda: models.SearchProductsRequest)),),
    success={"200": Json(shapes.Ref(lambda: models.SearchProductsResponse))},
)

SEARCH_PRODUCTS_PAGING: ByPage[models.SearchProductsResponse, str] = ByPage(
    argument="p",
    items=lambda page: page.hits,
    first=0,
    more=lambda page: page.meta.more if page.meta else None,
)
