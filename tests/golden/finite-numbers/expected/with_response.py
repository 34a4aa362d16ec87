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
    def readings(self) -> ReadingsWithResponse:
        return ReadingsWithResponse(self._caller)


class ReadingsWithResponse:
    """`Readings`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.readings import Readings

        plain = Readings(caller)
        self.add_reading = full(plain.add_reading)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def readings(self) -> AsyncReadingsWithResponse:
        return AsyncReadingsWithResponse(self._caller)


class AsyncReadingsWithResponse:
    """`AsyncReadings`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.readings import AsyncReadings

        plain = AsyncReadings(caller)
        self.add_reading = full_async(plain.add_reading)
