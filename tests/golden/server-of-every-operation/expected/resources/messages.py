"""messages: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_MESSAGES: Operation[None] = Operation(
    name="messages.list_messages",
    method="GET",
    path="/messages",
    operation_id="listMessages",
    tags=("messages",),
    server="https://messages.example.com",
    success={"204": Nothing()},
)


class Messages:
    """Operations of messages."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_messages(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /messages``."""
        return self._caller.given(options).call(LIST_MESSAGES, {})


class AsyncMessages:
    """Operations of messages."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_messages(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /messages``."""
        return await self._caller.given(options).call(LIST_MESSAGES, {})
