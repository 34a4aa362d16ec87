"""How to call the operations of old.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _old_operations as _operations


class Old:
    """Operations of old."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_old(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Old:
        """Get old.

        ``GET /old``

        Example:
            client.old.get_old()"""
        return self._caller.given(options).call(
            _operations.GET_OLD,
            {},
        )


class AsyncOld:
    """Operations of old."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_old(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Old:
        """Get old.

        ``GET /old``

        Example:
            await client.old.get_old()"""
        return await self._caller.given(options).call(
            _operations.GET_OLD,
            {},
        )
