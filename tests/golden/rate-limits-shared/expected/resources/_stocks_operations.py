"""What the operations of stocks send, and how answers are read."""

from __future__ import annotations

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
