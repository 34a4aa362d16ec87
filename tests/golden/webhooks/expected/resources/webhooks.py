"""How to call the operations of webhooks.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _webhooks_operations as _operations


class Webhooks:
    """Operations of webhooks."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_webhooks(
        self,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """List webhooks.

        ``GET /webhooks``

        Example:
            client.webhooks.list_webhooks()"""
        return self._caller.given(options).call(
            _operations.LIST_WEBHOOKS,
            {},
        )


class AsyncWebhooks:
    """Operations of webhooks."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_webhooks(
        self,
        **options: Unpack[CallOptions],
    ) -> list[str]:
        """List webhooks.

        ``GET /webhooks``

        Example:
            await client.webhooks.list_webhooks()"""
        return await self._caller.given(options).call(
            _operations.LIST_WEBHOOKS,
            {},
        )
