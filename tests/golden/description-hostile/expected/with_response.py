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
    def greetings(self) -> GreetingsWithResponse:
        return GreetingsWithResponse(self._caller)


class GreetingsWithResponse:
    """`Greetings`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.greetings import Greetings

        plain = Greetings(caller)
        self.greet = full(plain.greet)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def greetings(self) -> AsyncGreetingsWithResponse:
        return AsyncGreetingsWithResponse(self._caller)


class AsyncGreetingsWithResponse:
    """`AsyncGreetings`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.greetings import AsyncGreetings

        plain = AsyncGreetings(caller)
        self.greet = full_async(plain.greet)
