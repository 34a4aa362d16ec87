"""stock: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
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


class Stock:
    """Operations of stock."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_stock(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /stock``."""
        return self._caller.given(options).call(GET_STOCK, {})

    def put_stock(self, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /stock``."""
        return self._caller.given(options).call(PUT_STOCK, {})

    def get_file(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /files``."""
        return self._caller.given(options).call(GET_FILE, {})


class AsyncStock:
    """Operations of stock."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_stock(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /stock``."""
        return await self._caller.given(options).call(GET_STOCK, {})

    async def put_stock(self, **options: Unpack[CallOptions]) -> None:
        """Call ``PUT /stock``."""
        return await self._caller.given(options).call(PUT_STOCK, {})

    async def get_file(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /files``."""
        return await self._caller.given(options).call(GET_FILE, {})
