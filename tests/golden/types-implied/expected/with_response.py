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
    def rows(self) -> RowsWithResponse:
        return RowsWithResponse(self._caller)


class RowsWithResponse:
    """`Rows`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.rows import Rows

        plain = Rows(caller)
        self.create_row = full(plain.create_row)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def rows(self) -> AsyncRowsWithResponse:
        return AsyncRowsWithResponse(self._caller)


class AsyncRowsWithResponse:
    """`AsyncRows`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.rows import AsyncRows

        plain = AsyncRows(caller)
        self.create_row = full_async(plain.create_row)
