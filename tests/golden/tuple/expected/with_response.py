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
    def lines(self) -> LinesWithResponse:
        return LinesWithResponse(self._caller)


class LinesWithResponse:
    """`Lines`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.lines import Lines

        plain = Lines(caller)
        self.create_line = full(plain.create_line)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def lines(self) -> AsyncLinesWithResponse:
        return AsyncLinesWithResponse(self._caller)


class AsyncLinesWithResponse:
    """`AsyncLines`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.lines import AsyncLines

        plain = AsyncLines(caller)
        self.create_line = full_async(plain.create_line)
