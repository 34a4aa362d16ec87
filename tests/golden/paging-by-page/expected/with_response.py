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
    def products(self) -> ProductsWithResponse:
        return ProductsWithResponse(self._caller)

    @cached_property
    def orders(self) -> OrdersWithResponse:
        return OrdersWithResponse(self._caller)


class ProductsWithResponse:
    """`Products`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.products import Products

        plain = Products(caller)
        self.list_products = full(plain.list_products)
        self.search_products = full(plain.search_products)


class OrdersWithResponse:
    """`Orders`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.orders import Orders

        plain = Orders(caller)
        self.list_orders = full(plain.list_orders)
        self.list_stocks = full(plain.list_stocks)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def products(self) -> AsyncProductsWithResponse:
        return AsyncProductsWithResponse(self._caller)

    @cached_property
    def orders(self) -> AsyncOrdersWithResponse:
        return AsyncOrdersWithResponse(self._caller)


class AsyncProductsWithResponse:
    """`AsyncProducts`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.products import AsyncProducts

        plain = AsyncProducts(caller)
        self.list_products = full_async(plain.list_products)
        self.search_products = full_async(plain.search_products)


class AsyncOrdersWithResponse:
    """`AsyncOrders`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.orders import AsyncOrders

        plain = AsyncOrders(caller)
        self.list_orders = full_async(plain.list_orders)
        self.list_stocks = full_async(plain.list_stocks)
