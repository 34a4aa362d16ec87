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
    def checkouts(self) -> CheckoutsWithResponse:
        return CheckoutsWithResponse(self._caller)


class CheckoutsWithResponse:
    """`Checkouts`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.checkouts import Checkouts

        plain = Checkouts(caller)
        self.create_checkout = full(plain.create_checkout)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def checkouts(self) -> AsyncCheckoutsWithResponse:
        return AsyncCheckoutsWithResponse(self._caller)


class AsyncCheckoutsWithResponse:
    """`AsyncCheckouts`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.checkouts import AsyncCheckouts

        plain = AsyncCheckouts(caller)
        self.create_checkout = full_async(plain.create_checkout)
