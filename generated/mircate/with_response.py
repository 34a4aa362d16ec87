"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class MircateClientWithResponse:
    """The resources of an `MircateClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def product_supplier(self) -> ProductSupplierWithResponse:
        return ProductSupplierWithResponse(self._caller)


class ProductSupplierWithResponse:
    """`ProductSupplier`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.product_supplier import ProductSupplier

        plain = ProductSupplier(caller)
        self.check_batch_status = full(plain.check_batch_status)


class AsyncMircateClientWithResponse:
    """The resources of an `AsyncMircateClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def product_supplier(self) -> AsyncProductSupplierWithResponse:
        return AsyncProductSupplierWithResponse(self._caller)


class AsyncProductSupplierWithResponse:
    """`AsyncProductSupplier`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.product_supplier import AsyncProductSupplier

        plain = AsyncProductSupplier(caller)
        self.check_batch_status = full_async(plain.check_batch_status)
