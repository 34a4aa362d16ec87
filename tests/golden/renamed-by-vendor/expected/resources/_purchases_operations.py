"""What the operations of purchases send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import aliases as _aliases
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

GET_CART: Operation[models.Lines] = Operation(
    name="purchases.get_cart",
    method="GET",
    path="/carts/{id}",
    operation_id="getCart",
    tags=("purchases",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"200": Json(_aliases.Alias(lambda: models.Lines))},
)
