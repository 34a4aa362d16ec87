"""stocks: operations as data, and how to call them.

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

LIST_STOCKS: Operation[None] = Operation(
    name="stocks.list_stocks",
    method="GET",
    path="/stocks",
    operation_id="listStocks",
    tags=("stocks",),
    success={"204": Nothing()},
    rate_limit=RateLimits(
        RateLimit(4, per=60.0, bucket="reads"),
        RateLimit(8, per=3600.0, bucket="document"),
    ),
)


class Stocks:
    """Operations of stocks."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_stocks(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /stocks``.

        At most 4 calls in 60 s (reads) and 8 calls in 3600 s (document).
        """
        return self._caller.given(options).call(LIST_STOCKS, {})


class AsyncStocks:
    """Operations of stocks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_stocks(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /stocks``.

        At most 4 calls in 60 s (reads) and 8 calls in 3600 s (document).
        """
        return await self._caller.given(options).call(LIST_STOCKS, {})
