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
    def stores(self) -> StoresWithResponse:
        return StoresWithResponse(self._caller)


class StoresWithResponse:
    """`Stores`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.stores import Stores

        plain = Stores(caller)
        self.list_stores = full(plain.list_stores)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def stores(self) -> AsyncStoresWithResponse:
        return AsyncStoresWithResponse(self._caller)


class AsyncStoresWithResponse:
    """`AsyncStores`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.stores import AsyncStores

        plain = AsyncStores(caller)
        self.list_stores = full_async(plain.list_stores)
