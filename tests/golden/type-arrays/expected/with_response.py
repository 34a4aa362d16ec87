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
    def values(self) -> ValuesWithResponse:
        return ValuesWithResponse(self._caller)


class ValuesWithResponse:
    """`Values`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.values import Values

        plain = Values(caller)
        self.list_values = full(plain.list_values)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def values(self) -> AsyncValuesWithResponse:
        return AsyncValuesWithResponse(self._caller)


class AsyncValuesWithResponse:
    """`AsyncValues`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.values import AsyncValues

        plain = AsyncValues(caller)
        self.list_values = full_async(plain.list_values)
