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
    def orders(self) -> OrdersWithResponse:
        return OrdersWithResponse(self._caller)

    @cached_property
    def refunds(self) -> RefundsWithResponse:
        return RefundsWithResponse(self._caller)


class OrdersWithResponse:
    """`Orders`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.orders import Orders

        plain = Orders(caller)
        self.get_order = full(plain.get_order)


class RefundsWithResponse:
    """`Refunds`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.refunds import Refunds

        plain = Refunds(caller)
        self.create_refund = full(plain.create_refund)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def orders(self) -> AsyncOrdersWithResponse:
        return AsyncOrdersWithResponse(self._caller)

    @cached_property
    def refunds(self) -> AsyncRefundsWithResponse:
        return AsyncRefundsWithResponse(self._caller)


class AsyncOrdersWithResponse:
    """`AsyncOrders`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.orders import AsyncOrders

        plain = AsyncOrders(caller)
        self.get_order = full_async(plain.get_order)


class AsyncRefundsWithResponse:
    """`AsyncRefunds`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.refunds import AsyncRefunds

        plain = AsyncRefunds(caller)
        self.create_refund = full_async(plain.create_refund)
