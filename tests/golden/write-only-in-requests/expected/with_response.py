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
    def accounts(self) -> AccountsWithResponse:
        return AccountsWithResponse(self._caller)


class AccountsWithResponse:
    """`Accounts`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.accounts import Accounts

        plain = Accounts(caller)
        self.login = full(plain.login)
        self.replace_account = full(plain.replace_account)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def accounts(self) -> AsyncAccountsWithResponse:
        return AsyncAccountsWithResponse(self._caller)


class AsyncAccountsWithResponse:
    """`AsyncAccounts`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.accounts import AsyncAccounts

        plain = AsyncAccounts(caller)
        self.login = full_async(plain.login)
        self.replace_account = full_async(plain.replace_account)
