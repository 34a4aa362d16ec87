"""How to call the operations of Root.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _root_operations as _operations


class Root:
    """Operations of Root."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_root(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get root.

        ``GET /``

        Example:
            client.root.get_root()"""
        return self._caller.given(options).call(
            _operations.GET_ROOT,
            {},
        )


class AsyncRoot:
    """Operations of Root."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_root(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get root.

        ``GET /``

        Example:
            await client.root.get_root()"""
        return await self._caller.given(options).call(
            _operations.GET_ROOT,
            {},
        )
