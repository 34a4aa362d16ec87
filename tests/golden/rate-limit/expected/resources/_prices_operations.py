"""What the operations of prices send, and how answers are read."""

from __future__ import annotations

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
