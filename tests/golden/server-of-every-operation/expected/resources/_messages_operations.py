"""What the operations of messages send, and how answers are read."""

from __future__ import annotations

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
