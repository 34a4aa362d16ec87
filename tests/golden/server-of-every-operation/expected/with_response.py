"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def messages(self) -> MessagesWithResponse:
        return MessagesWithResponse(self._caller)

    @cached_property
    def calls(self) -> CallsWithResponse:
        return CallsWithResponse(self._caller)


class MessagesWithResponse:
    """`Messages`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.messages import Messages

        plain = Messages(caller)
        self.list_messages = full(plain.list_messages)


class CallsWithResponse:
    """`Calls`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.calls import Calls

        plain = Calls(caller)
        self.list_calls = full(plain.list_calls)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def messages(self) -> AsyncMessagesWithResponse:
        return AsyncMessagesWithResponse(self._caller)

    @cached_property
    def calls(self) -> AsyncCallsWithResponse:
        return AsyncCallsWithResponse(self._caller)


class AsyncMessagesWithResponse:
    """`AsyncMessages`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.messages import AsyncMessages

        plain = AsyncMessages(caller)
        self.list_messages = full_async(plain.list_messages)


class AsyncCallsWithResponse:
    """`AsyncCalls`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.calls import AsyncCalls

        plain = AsyncCalls(caller)
        self.list_calls = full_async(plain.list_calls)
