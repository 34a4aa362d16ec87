"""How to call the operations of regional.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _regional_operations as _operations


class Regional:
    """Operations of regional."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_regional(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get regional.

        ``GET /regional``

        Example:
            client.regional.get_regional()"""
        return self._caller.given(options).call(
            _operations.GET_REGIONAL,
            {},
        )


class AsyncRegional:
    """Operations of regional."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_regional(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get regional.

        ``GET /regional``

        Example:
            await client.regional.get_regional()"""
        return await self._caller.given(options).call(
            _operations.GET_REGIONAL,
            {},
        )
