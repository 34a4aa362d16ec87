"""prices: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.limits import RateLimit
from .._runtime.operation import Operation

LIST_PRICES: Operation[None] = Operation(
    name="prices.list_prices",
    method="GET",
    path="/prices",
    operation_id="listPrices",
    tags=("prices",),
    success={"204": Nothing()},
    rate_limit=RateLimit(2, per=60.0),
)

CREATE_PRICE: Operation[None] = Operation(
    name="prices.create_price",
    method="POST",
    path="/prices",
    operation_id="createPrice",
    tags=("prices",),
    success={"204": Nothing()},
    rate_limit=RateLimit(10, per=0.5),
    idempotent=True,
)


class Prices:
    """Operations of prices."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_prices(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /prices``.

        At most 2 calls in 60 s.
        """
        return self._caller.given(options).call(LIST_PRICES, {})

    def create_price(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /prices``.

        At most 10 calls in 0.5 s.
        """
        return self._caller.given(options).call(CREATE_PRICE, {})


class AsyncPrices:
    """Operations of prices."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_prices(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /prices``.

        At most 2 calls in 60 s.
        """
        return await self._caller.given(options).call(LIST_PRICES, {})

    async def create_price(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /prices``.

        At most 10 calls in 0.5 s.
        """
        return await self._caller.given(options).call(CREATE_PRICE, {})
