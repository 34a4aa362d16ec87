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
    def wallets(self) -> WalletsWithResponse:
        return WalletsWithResponse(self._caller)


class WalletsWithResponse:
    """`Wallets`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.wallets import Wallets

        plain = Wallets(caller)
        self.read_entry = full(plain.read_entry)
        self.list_entries = full(plain.list_entries)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def wallets(self) -> AsyncWalletsWithResponse:
        return AsyncWalletsWithResponse(self._caller)


class AsyncWalletsWithResponse:
    """`AsyncWallets`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.wallets import AsyncWallets

        plain = AsyncWallets(caller)
        self.read_entry = full_async(plain.read_entry)
        self.list_entries = full_async(plain.list_entries)
