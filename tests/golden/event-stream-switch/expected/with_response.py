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
    def chats(self) -> ChatsWithResponse:
        return ChatsWithResponse(self._caller)


class ChatsWithResponse:
    """`Chats`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.chats import Chats

        plain = Chats(caller)
        self.create_chat = full(plain.create_chat)
        self.generate = full(plain.generate)
        self.get_stats = full(plain.get_stats)
        self.watch = full(plain.watch)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def chats(self) -> AsyncChatsWithResponse:
        return AsyncChatsWithResponse(self._caller)


class AsyncChatsWithResponse:
    """`AsyncChats`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.chats import AsyncChats

        plain = AsyncChats(caller)
        self.create_chat = full_async(plain.create_chat)
        self.generate = full_async(plain.generate)
        self.get_stats = full_async(plain.get_stats)
        self.watch = full_async(plain.watch)
