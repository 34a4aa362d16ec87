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

    @cached_property
    def call_options(self) -> CallOptions_WithResponse:
        return CallOptions_WithResponse(self._caller)

    @cached_property
    def timeout(self) -> Timeout_WithResponse:
        return Timeout_WithResponse(self._caller)


class ItemsWithResponse:
    """`Items`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.items import Items

        plain = Items(caller)
        self.list_items = full(plain.list_items)
        self.replace_names = full(plain.replace_names)
        self.create_item = full(plain.create_item)
        self.delete_items = full(plain.delete_items)
        self.get_item = full(plain.get_item)


class CallOptions_WithResponse:
    """`CallOptions_`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.call_options import CallOptions_

        plain = CallOptions_(caller)
        self.search = full(plain.search)


class Timeout_WithResponse:
    """`Timeout_`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.timeout import Timeout_

        plain = Timeout_(caller)
        self.export = full(plain.export)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def items(self) -> AsyncItemsWithResponse:
        return AsyncItemsWithResponse(self._caller)

    @cached_property
    def call_options(self) -> AsyncCallOptions_WithResponse:
        return AsyncCallOptions_WithResponse(self._caller)

    @cached_property
    def timeout(self) -> AsyncTimeout_WithResponse:
        return AsyncTimeout_WithResponse(self._caller)


class AsyncItemsWithResponse:
    """`AsyncItems`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.items import AsyncItems

        plain = AsyncItems(caller)
        self.list_items = full_async(plain.list_items)
        self.replace_names = full_async(plain.replace_names)
        self.create_item = full_async(plain.create_item)
        self.delete_items = full_async(plain.delete_items)
        self.get_item = full_async(plain.get_item)


class AsyncCallOptions_WithResponse:
    """`AsyncCallOptions_`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.call_options import AsyncCallOptions_

        plain = AsyncCallOptions_(caller)
        self.search = full_async(plain.search)


class AsyncTimeout_WithResponse:
    """`AsyncTimeout_`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.timeout import AsyncTimeout_

        plain = AsyncTimeout_(caller)
        self.export = full_async(plain.export)
