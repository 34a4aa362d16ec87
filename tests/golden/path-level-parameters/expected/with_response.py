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
    def items(self) -> ItemsWithResponse:
        return ItemsWithResponse(self._caller)


class ItemsWithResponse:
    """`Items`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.items import Items

        plain = Items(caller)
        self.list_items = full(plain.list_items)
        self.delete_items = full(plain.delete_items)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def items(self) -> AsyncItemsWithResponse:
        return AsyncItemsWithResponse(self._caller)


class AsyncItemsWithResponse:
    """`AsyncItems`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.items import AsyncItems

        plain = AsyncItems(caller)
        self.list_items = full_async(plain.list_items)
        self.delete_items = full_async(plain.delete_items)
