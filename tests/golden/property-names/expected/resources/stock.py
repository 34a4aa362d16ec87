"""stock: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

PUT_STOCK: Operation[None] = Operation(
    name="stock.put_stock",
    method="PUT",
    path="/stock",
    operation_id="putStock",
    tags=("stock",),
    body=(Json(shapes.Lazy(lambda: models.STOCK)),),
    body_required=True,
    success={"204": Nothing()},
)


class Stock:
    """Operations of stock."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def put_stock(self, *, body: models.Stock, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /stock``."""
        return self._caller.given(options).call(PUT_STOCK, {}, body=body)


class AsyncStock:
    """Operations of stock."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def put_stock(self, *, body: models.Stock, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /stock``."""
        return await self._caller.given(options).call(PUT_STOCK, {}, body=body)
