"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here."""

from __future__ import annotations

from functools import cached_property

from ._runtime.call import AsyncCaller, Caller
from ._runtime.responses import as_response, as_response_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def orders(self) -> OrdersWithResponse:
        return OrdersWithResponse(self._caller)

    @cached_property
    def stock(self) -> StockWithResponse:
        return StockWithResponse(self._caller)

    @cached_property
    def open(self) -> OpenWithResponse:
        return OpenWithResponse(self._caller)

    @cached_property
    def old(self) -> OldWithResponse:
        return OldWithResponse(self._caller)

    @cached_property
    def regional(self) -> RegionalWithResponse:
        return RegionalWithResponse(self._caller)


class OrdersWithResponse:
    """`Orders`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.orders import Orders

        plain = Orders(caller)
        self.list_orders = as_response(plain.list_orders)


class StockWithResponse:
    """`Stock`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.stock import Stock

        plain = Stock(caller)
        self.get_stock = as_response(plain.get_stock)
        self.put_stock = as_response(plain.put_stock)
        self.get_file = as_response(plain.get_file)


class OpenWithResponse:
    """`Open`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.open import Open

        plain = Open(caller)
        self.get_open = as_response(plain.get_open)
        self.post_open = as_response(plain.post_open)


class OldWithResponse:
    """`Old`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.old import Old

        plain = Old(caller)
        self.get_old = as_response(plain.get_old)


class RegionalWithResponse:
    """`Regional`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.regional import Regional

        plain = Regional(caller)
        self.get_regional = as_response(plain.get_regional)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def orders(self) -> AsyncOrdersWithResponse:
        return AsyncOrdersWithResponse(self._caller)

    @cached_property
    def stock(self) -> AsyncStockWithResponse:
        return AsyncStockWithResponse(self._caller)

    @cached_property
    def open(self) -> AsyncOpenWithResponse:
        return AsyncOpenWithResponse(self._caller)

    @cached_property
    def old(self) -> AsyncOldWithResponse:
        return AsyncOldWithResponse(self._caller)

    @cached_property
    def regional(self) -> AsyncRegionalWithResponse:
        return AsyncRegionalWithResponse(self._caller)


class AsyncOrdersWithResponse:
    """`AsyncOrders`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.orders import AsyncOrders

        plain = AsyncOrders(caller)
        self.list_orders = as_response_async(plain.list_orders)


class AsyncStockWithResponse:
    """`AsyncStock`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.stock import AsyncStock

        plain = AsyncStock(caller)
        self.get_stock = as_response_async(plain.get_stock)
        self.put_stock = as_response_async(plain.put_stock)
        self.get_file = as_response_async(plain.get_file)


class AsyncOpenWithResponse:
    """`AsyncOpen`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.open import AsyncOpen

        plain = AsyncOpen(caller)
        self.get_open = as_response_async(plain.get_open)
        self.post_open = as_response_async(plain.post_open)


class AsyncOldWithResponse:
    """`AsyncOld`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.old import AsyncOld

        plain = AsyncOld(caller)
        self.get_old = as_response_async(plain.get_old)


class AsyncRegionalWithResponse:
    """`AsyncRegional`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.regional import AsyncRegional

        plain = AsyncRegional(caller)
        self.get_regional = as_response_async(plain.get_regional)
