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
    def old(self) -> OldWithResponse:
        return OldWithResponse(self._caller)


class OldWithResponse:
    """`Old`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.old import Old

        plain = Old(caller)
        self.get_old = full(plain.get_old)
        self.list_old = full(plain.list_old)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def old(self) -> AsyncOldWithResponse:
        return AsyncOldWithResponse(self._caller)


class AsyncOldWithResponse:
    """`AsyncOld`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.old import AsyncOld

        plain = AsyncOld(caller)
        self.get_old = full_async(plain.get_old)
        self.list_old = full_async(plain.list_old)
