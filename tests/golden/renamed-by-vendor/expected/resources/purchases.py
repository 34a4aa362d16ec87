"""purchases: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import hints as _hints
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

GET_CART: Operation[models.Lines] = Operation(
    name="purchases.get_cart",
    method="GET",
    path="/carts/{id}",
    operation_id="getCart",
    tags=("purchases",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"200": Json(_hints.Alias(lambda: models.Lines))},
)


class Purchases:
    """Everything about purchases."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_cart(self, *, id: str, **options: Unpack[CallOptions]) -> models.Lines:
        """Call ``GET /carts/{id}``."""
        return self._caller.given(options).call(GET_CART, {"id": id})


class AsyncPurchases:
    """Everything about purchases."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_cart(self, *, id: str, **options: Unpack[CallOptions]) -> models.Lines:
        """Call ``GET /carts/{id}``."""
        return await self._caller.given(options).call(GET_CART, {"id": id})
