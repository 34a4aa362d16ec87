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
    def things(self) -> ThingsWithResponse:
        return ThingsWithResponse(self._caller)


class ThingsWithResponse:
    """`Things`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.things import Things

        plain = Things(caller)
        self.get_keyed = full(plain.get_keyed)
        self.get_token = full(plain.get_token)
        self.get_basic = full(plain.get_basic)
        self.get_bearer = full(plain.get_bearer)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def things(self) -> AsyncThingsWithResponse:
        return AsyncThingsWithResponse(self._caller)


class AsyncThingsWithResponse:
    """`AsyncThings`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.things import AsyncThings

        plain = AsyncThings(caller)
        self.get_keyed = full_async(plain.get_keyed)
        self.get_token = full_async(plain.get_token)
        self.get_basic = full_async(plain.get_basic)
        self.get_bearer = full_async(plain.get_bearer)
