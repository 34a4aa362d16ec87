"""How to call the operations of messages.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _messages_operations as _operations


class Messages:
    """Operations of messages."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_messages(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List messages.

        ``GET /messages``

        Example:
            client.messages.list_messages()"""
        return self._caller.given(options).call(
            _operations.LIST_MESSAGES,
            {},
        )


class AsyncMessages:
    """Operations of messages."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_messages(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List messages.

        ``GET /messages``

        Example:
            await client.messages.list_messages()"""
        return await self._caller.given(options).call(
            _operations.LIST_MESSAGES,
            {},
        )
