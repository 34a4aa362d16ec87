"""How to call the operations of WithResponse.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _with_response__operations as _operations


class WithResponse:
    """Operations of WithResponse."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_with_response(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List with response.

        ``GET /with``

        Example:
            client.with_response_.list_with_response()"""
        return self._caller.given(options).call(
            _operations.LIST_WITH_RESPONSE,
            {},
        )


class AsyncWithResponse:
    """Operations of WithResponse."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_with_response(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List with response.

        ``GET /with``

        Example:
            await client.with_response_.list_with_response()"""
        return await self._caller.given(options).call(
            _operations.LIST_WITH_RESPONSE,
            {},
        )
