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
    def payments(self) -> PaymentsWithResponse:
        return PaymentsWithResponse(self._caller)


class PaymentsWithResponse:
    """`Payments`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.payments import Payments

        plain = Payments(caller)
        self.get_payment = full(plain.get_payment)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def payments(self) -> AsyncPaymentsWithResponse:
        return AsyncPaymentsWithResponse(self._caller)


class AsyncPaymentsWithResponse:
    """`AsyncPayments`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.payments import AsyncPayments

        plain = AsyncPayments(caller)
        self.get_payment = full_async(plain.get_payment)
