"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class MicrosoftContentClientWithResponse:
    """The resources of an `MicrosoftContentClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def product_statuses(self) -> ProductStatusesWithResponse:
        return ProductStatusesWithResponse(self._caller)


class ProductStatusesWithResponse:
    """`ProductStatuses`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.product_statuses import ProductStatuses

        plain = ProductStatuses(caller)
        self.get_product_statuses_summary = full(plain.get_product_statuses_summary)
        self.get_product_statuses = full(plain.get_product_statuses)


class AsyncMicrosoftContentClientWithResponse:
    """The resources of an `AsyncMicrosoftContentClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def product_statuses(self) -> AsyncProductStatusesWithResponse:
        return AsyncProductStatusesWithResponse(self._caller)


class AsyncProductStatusesWithResponse:
    """`AsyncProductStatuses`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.product_statuses import AsyncProductStatuses

        plain = AsyncProductStatuses(caller)
        self.get_product_statuses_summary = full_async(plain.get_product_statuses_summary)
        self.get_product_statuses = full_async(plain.get_product_statuses)
