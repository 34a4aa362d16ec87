"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class AboutYouClientWithResponse:
    """The resources of an `AboutYouClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def results(self) -> ResultsWithResponse:
        return ResultsWithResponse(self._caller)


class ResultsWithResponse:
    """`Results`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.results import Results

        plain = Results(caller)
        self.get_product_batch_results = full(plain.get_product_batch_results)
        self.get_product_status_update_batch_results = full(
            plain.get_product_status_update_batch_results
        )
        self.get_ship_order_batch_results = full(plain.get_ship_order_batch_results)


class AsyncAboutYouClientWithResponse:
    """The resources of an `AsyncAboutYouClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def results(self) -> AsyncResultsWithResponse:
        return AsyncResultsWithResponse(self._caller)


class AsyncResultsWithResponse:
    """`AsyncResults`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.results import AsyncResults

        plain = AsyncResults(caller)
        self.get_product_batch_results = full_async(plain.get_product_batch_results)
        self.get_product_status_update_batch_results = full_async(
            plain.get_product_status_update_batch_results
        )
        self.get_ship_order_batch_results = full_async(plain.get_ship_order_batch_results)
