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
    def nests(self) -> NestsWithResponse:
        return NestsWithResponse(self._caller)


class NestsWithResponse:
    """`Nests`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.nests import Nests

        plain = Nests(caller)
        self.create_nest = full(plain.create_nest)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def nests(self) -> AsyncNestsWithResponse:
        return AsyncNestsWithResponse(self._caller)


class AsyncNestsWithResponse:
    """`AsyncNests`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.nests import AsyncNests

        plain = AsyncNests(caller)
        self.create_nest = full_async(plain.create_nest)
