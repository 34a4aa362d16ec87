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
    def search(self) -> SearchWithResponse:
        return SearchWithResponse(self._caller)


class SearchWithResponse:
    """`Search`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.search import Search

        plain = Search(caller)
        self.search = full(plain.search)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def search(self) -> AsyncSearchWithResponse:
        return AsyncSearchWithResponse(self._caller)


class AsyncSearchWithResponse:
    """`AsyncSearch`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.search import AsyncSearch

        plain = AsyncSearch(caller)
        self.search = full_async(plain.search)
