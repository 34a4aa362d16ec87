"""How to call the operations of call options.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import OptionsButTimeout
from . import _call_options_operations as _operations


class CallOptions_:
    """Operations of call options."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def search(
        self,
        *,
        timeout: int | None = None,
        options: str | None = None,
        **call_options: Unpack[OptionsButTimeout],
    ) -> None:
        """Search.

        ``GET /search``

        Example:
            client.call_options.search()"""
        return self._caller.given(call_options).call(
            _operations.SEARCH,
            {
                "timeout": timeout,
                "options": options,
            },
        )


class AsyncCallOptions_:
    """Operations of call options."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def search(
        self,
        *,
        timeout: int | None = None,
        options: str | None = None,
        **call_options: Unpack[OptionsButTimeout],
    ) -> None:
        """Search.

        ``GET /search``

        Example:
            await client.call_options.search()"""
        return await self._caller.given(call_options).call(
            _operations.SEARCH,
            {
                "timeout": timeout,
                "options": options,
            },
        )
