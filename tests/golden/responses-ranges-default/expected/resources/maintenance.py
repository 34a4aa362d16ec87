"""How to call the operations of maintenance.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _maintenance_operations as _operations


class Maintenance:
    """Operations of maintenance."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def purge(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Purge.

        ``POST /purge``

        Raises:
            BadRequestError: Fields with a message each. Its `body` is `dict[str, Any]`.
            ConflictError: Anything.

        Example:
            client.maintenance.purge()"""
        return self._caller.given(options).call(
            _operations.PURGE,
            {},
        )


class AsyncMaintenance:
    """Operations of maintenance."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def purge(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Purge.

        ``POST /purge``

        Raises:
            BadRequestError: Fields with a message each. Its `body` is `dict[str, Any]`.
            ConflictError: Anything.

        Example:
            await client.maintenance.purge()"""
        return await self._caller.given(options).call(
            _operations.PURGE,
            {},
        )
