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
    def a(self) -> AWithResponse:
        return AWithResponse(self._caller)


class AWithResponse:
    """`A`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.a import A

        plain = A(caller)
        self.make = full(plain.make)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def a(self) -> AsyncAWithResponse:
        return AsyncAWithResponse(self._caller)


class AsyncAWithResponse:
    """`AsyncA`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.a import AsyncA

        plain = AsyncA(caller)
        self.make = full_async(plain.make)
