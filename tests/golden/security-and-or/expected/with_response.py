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
    def safe(self) -> SafeWithResponse:
        return SafeWithResponse(self._caller)


class SafeWithResponse:
    """`Safe`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.safe import Safe

        plain = Safe(caller)
        self.get_both = full(plain.get_both)
        self.get_either = full(plain.get_either)
        self.get_optional = full(plain.get_optional)
        self.get_open = full(plain.get_open)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def safe(self) -> AsyncSafeWithResponse:
        return AsyncSafeWithResponse(self._caller)


class AsyncSafeWithResponse:
    """`AsyncSafe`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.safe import AsyncSafe

        plain = AsyncSafe(caller)
        self.get_both = full_async(plain.get_both)
        self.get_either = full_async(plain.get_either)
        self.get_optional = full_async(plain.get_optional)
        self.get_open = full_async(plain.get_open)
