"""What the operations of stores send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

LIST_STORES: Operation[None] = Operation(
    name="stores.list_stores",
    method="GET",
    path="/stores",
    operation_id="listStores",
    tags=("stores",),
    parameters=(
        Parameter("customer_id", "CustomerId", "header", requires="AccountId"),
        Parameter("account_id", "AccountId", "header"),
        Parameter("latitude", "lat", "query", requires="lon"),
        Parameter("longitude", "lon", "query", requires="lat"),
    ),
    success={"204": Nothing()},
)
