"""prices: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.limits import RateLimit, RateLimits
from .._runtime.operation import Operation

LIST_PRICES: Operation[None] = Operation(
    name="prices.list_prices",
    method="GET",
    path="/prices",
    operation_id="listPrices",
    tags=("prices",),
    success={"204": Nothing()},
    rate_limit=RateLimits(
        RateLimit(2, per=1.0),
        RateLimit(4, per=60.0, bucket="reads"),
        RateLimit(8, per=3600.0, bucket="document"),
    ),
)

CREATE_PRICE: Operation[None] = Operation(
    name="prices.create_price",
    method="POST",
    path="/prices",
    operation_id="createPrice",
    tags=("prices",),
    success={"204": Nothing()},
    rate_limit=RateLimit(8, per=3600.0, bucket="document"),
)


class Prices:
    """Operations of prices."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_prices(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /prices``.

        At most 2 calls in 1 s and 4 calls in 60 s (reads) and 8 calls in 3600 s (document).
        """
        return self._caller.given(options).call(LIST_PRICES, {})

    def create_price(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /prices``.

        At most 8 calls in 3600 s (document).
        """
        return self._caller.given(options).call(CREATE_PRICE, {})


class AsyncPrices:
    """Operations of prices."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_prices(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /prices``.

        At most 2 calls in 1 s and 4 calls in 60 s (reads) and 8 calls in 3600 s (document).
        """
        return await self._caller.given(options).call(LIST_PRICES, {})

    async def create_price(self, **options: Unpack[CallOptions]) -> None:
        """Call ``POST /prices``.

        At most 8 calls in 3600 s (document).
        """
        return await self._caller.given(options).call(CREATE_PRICE, {})
