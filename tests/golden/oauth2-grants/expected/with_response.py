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
    def me(self) -> MeWithResponse:
        return MeWithResponse(self._caller)


class MeWithResponse:
    """`Me`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.me import Me

        plain = Me(caller)
        self.get_me = full(plain.get_me)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def me(self) -> AsyncMeWithResponse:
        return AsyncMeWithResponse(self._caller)


class AsyncMeWithResponse:
    """`AsyncMe`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.me import AsyncMe

        plain = AsyncMe(caller)
        self.get_me = full_async(plain.get_me)
