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
    def stock(self) -> StockWithResponse:
        return StockWithResponse(self._caller)


class StockWithResponse:
    """`Stock`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.stock import Stock

        plain = Stock(caller)
        self.put_stock = full(plain.put_stock)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def stock(self) -> AsyncStockWithResponse:
        return AsyncStockWithResponse(self._caller)


class AsyncStockWithResponse:
    """`AsyncStock`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.stock import AsyncStock

        plain = AsyncStock(caller)
        self.put_stock = full_async(plain.put_stock)
