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
    def prices(self) -> PricesWithResponse:
        return PricesWithResponse(self._caller)

    @cached_property
    def stocks(self) -> StocksWithResponse:
        return StocksWithResponse(self._caller)


class PricesWithResponse:
    """`Prices`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.prices import Prices

        plain = Prices(caller)
        self.list_prices = full(plain.list_prices)
        self.create_price = full(plain.create_price)


class StocksWithResponse:
    """`Stocks`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.stocks import Stocks

        plain = Stocks(caller)
        self.list_stocks = full(plain.list_stocks)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def prices(self) -> AsyncPricesWithResponse:
        return AsyncPricesWithResponse(self._caller)

    @cached_property
    def stocks(self) -> AsyncStocksWithResponse:
        return AsyncStocksWithResponse(self._caller)


class AsyncPricesWithResponse:
    """`AsyncPrices`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.prices import AsyncPrices

        plain = AsyncPrices(caller)
        self.list_prices = full_async(plain.list_prices)
        self.create_price = full_async(plain.create_price)


class AsyncStocksWithResponse:
    """`AsyncStocks`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.stocks import AsyncStocks

        plain = AsyncStocks(caller)
        self.list_stocks = full_async(plain.list_stocks)
