"""messages: operations as data, and how to call them."""

from __future__ import annotations

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

    def list_messages(self) -> None:
        """Call ``GET /messages``."""
        return self._caller.call(LIST_MESSAGES, {})


class AsyncMessages:
    """Operations of messages."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_messages(self) -> None:
        """Call ``GET /messages``."""
        return await self._caller.call(LIST_MESSAGES, {})
