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
    def results(self) -> ResultsWithResponse:
        return ResultsWithResponse(self._caller)

    @cached_property
    def stocks(self) -> StocksWithResponse:
        return StocksWithResponse(self._caller)


class ResultsWithResponse:
    """`Results`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.results import Results

        plain = Results(caller)
        self.get_results = full(plain.get_results)
        self.get_result = full(plain.get_result)


class StocksWithResponse:
    """`Stocks`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.stocks import Stocks

        plain = Stocks(caller)
        self.update_stock = full(plain.update_stock)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def results(self) -> AsyncResultsWithResponse:
        return AsyncResultsWithResponse(self._caller)

    @cached_property
    def stocks(self) -> AsyncStocksWithResponse:
        return AsyncStocksWithResponse(self._caller)


class AsyncResultsWithResponse:
    """`AsyncResults`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.results import AsyncResults

        plain = AsyncResults(caller)
        self.get_results = full_async(plain.get_results)
        self.get_result = full_async(plain.get_result)


class AsyncStocksWithResponse:
    """`AsyncStocks`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.stocks import AsyncStocks

        plain = AsyncStocks(caller)
        self.update_stock = full_async(plain.update_stock)
