"""How to call the operations of stores.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _stores_operations as _operations


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
        """List stores.

        ``GET /stores``

        Example:
            client.stores.list_stores()"""
        return self._caller.given(options).call(
            _operations.LIST_STORES,
            {
                "latitude": latitude,
                "longitude": longitude,
            },
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
        """List stores.

        ``GET /stores``

        Example:
            await client.stores.list_stores()"""
        return await self._caller.given(options).call(
            _operations.LIST_STORES,
            {
                "latitude": latitude,
                "longitude": longitude,
            },
        )
