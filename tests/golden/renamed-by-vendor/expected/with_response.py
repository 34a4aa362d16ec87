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
    def purchases(self) -> PurchasesWithResponse:
        return PurchasesWithResponse(self._caller)


class OrdersWithResponse:
    """`Orders`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.orders import Orders

        plain = Orders(caller)
        self.list_purchases = as_response(plain.list_purchases)
        self.create_order = as_response(plain.create_order)
        self.cancel_purchase = as_response(plain.cancel_purchase)


class PurchasesWithResponse:
    """`Purchases`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.purchases import Purchases

        plain = Purchases(caller)
        self.get_cart = as_response(plain.get_cart)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def orders(self) -> AsyncOrdersWithResponse:
        return AsyncOrdersWithResponse(self._caller)

    @cached_property
    def purchases(self) -> AsyncPurchasesWithResponse:
        return AsyncPurchasesWithResponse(self._caller)


class AsyncOrdersWithResponse:
    """`AsyncOrders`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.orders import AsyncOrders

        plain = AsyncOrders(caller)
        self.list_purchases = as_response_async(plain.list_purchases)
        self.create_order = as_response_async(plain.create_order)
        self.cancel_purchase = as_response_async(plain.cancel_purchase)


class AsyncPurchasesWithResponse:
    """`AsyncPurchases`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.purchases import AsyncPurchases

        plain = AsyncPurchases(caller)
        self.get_cart = as_response_async(plain.get_cart)
