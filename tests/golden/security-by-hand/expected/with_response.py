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
    def vault(self) -> VaultWithResponse:
        return VaultWithResponse(self._caller)


class VaultWithResponse:
    """`Vault`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.vault import Vault

        plain = Vault(caller)
        self.get_public = full(plain.get_public)
        self.get_private = full(plain.get_private)
        self.get_keyed = full(plain.get_keyed)
        self.get_session = full(plain.get_session)
        self.get_signed = full(plain.get_signed)
        self.get_certified = full(plain.get_certified)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def vault(self) -> AsyncVaultWithResponse:
        return AsyncVaultWithResponse(self._caller)


class AsyncVaultWithResponse:
    """`AsyncVault`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.vault import AsyncVault

        plain = AsyncVault(caller)
        self.get_public = full_async(plain.get_public)
        self.get_private = full_async(plain.get_private)
        self.get_keyed = full_async(plain.get_keyed)
        self.get_session = full_async(plain.get_session)
        self.get_signed = full_async(plain.get_signed)
        self.get_certified = full_async(plain.get_certified)
