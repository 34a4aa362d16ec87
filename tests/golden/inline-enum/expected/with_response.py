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
    def shirts(self) -> ShirtsWithResponse:
        return ShirtsWithResponse(self._caller)


class ShirtsWithResponse:
    """`Shirts`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.shirts import Shirts

        plain = Shirts(caller)
        self.list_shirts = full(plain.list_shirts)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def shirts(self) -> AsyncShirtsWithResponse:
        return AsyncShirtsWithResponse(self._caller)


class AsyncShirtsWithResponse:
    """`AsyncShirts`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.shirts import AsyncShirts

        plain = AsyncShirts(caller)
        self.list_shirts = full_async(plain.list_shirts)
