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
    def ranges(self) -> RangesWithResponse:
        return RangesWithResponse(self._caller)


class RangesWithResponse:
    """`Ranges`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.ranges import Ranges

        plain = Ranges(caller)
        self.get_text = full(plain.get_text)
        self.get_count = full(plain.get_count)
        self.get_pet = full(plain.get_pet)
        self.download = full(plain.download)
        self.get_file = full(plain.get_file)
        self.get_table = full(plain.get_table)
        self.get_report = full(plain.get_report)
        self.get_anything = full(plain.get_anything)
        self.put_anything = full(plain.put_anything)
        self.get_picture = full(plain.get_picture)
        self.put_picture = full(plain.put_picture)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def ranges(self) -> AsyncRangesWithResponse:
        return AsyncRangesWithResponse(self._caller)


class AsyncRangesWithResponse:
    """`AsyncRanges`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.ranges import AsyncRanges

        plain = AsyncRanges(caller)
        self.get_text = full_async(plain.get_text)
        self.get_count = full_async(plain.get_count)
        self.get_pet = full_async(plain.get_pet)
        self.download = full_async(plain.download)
        self.get_file = full_async(plain.get_file)
        self.get_table = full_async(plain.get_table)
        self.get_report = full_async(plain.get_report)
        self.get_anything = full_async(plain.get_anything)
        self.put_anything = full_async(plain.put_anything)
        self.get_picture = full_async(plain.get_picture)
        self.put_picture = full_async(plain.put_picture)
