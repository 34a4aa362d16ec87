"""How to call the operations of Responses.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _responses_operations as _operations


class Responses:
    """Operations of Responses."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_responses(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List responses.

        ``GET /responses``

        Example:
            client.responses.list_responses()"""
        return self._caller.given(options).call(
            _operations.LIST_RESPONSES,
            {},
        )


class AsyncResponses:
    """Operations of Responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_responses(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List responses.

        ``GET /responses``

        Example:
            await client.responses.list_responses()"""
        return await self._caller.given(options).call(
            _operations.LIST_RESPONSES,
            {},
        )
