"""stores: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
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


class Stores:
    """Operations of stores."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_stores(
        self,
        *,
        latitude: float | None = None,
        longitude: float | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``GET /stores``."""
        return self._caller.given(options).call(
            LIST_STORES,
            {"latitude": latitude, "longitude": longitude},
        )


class AsyncStores:
    """Operations of stores."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_stores(
        self,
        *,
        latitude: float | None = None,
        longitude: float | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Call ``GET /stores``."""
        return await self._caller.given(options).call(
            LIST_STORES,
            {"latitude": latitude, "longitude": longitude},
        )
