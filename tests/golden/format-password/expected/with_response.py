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
    def login(self) -> LoginWithResponse:
        return LoginWithResponse(self._caller)


class LoginWithResponse:
    """`Login`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.login import Login

        plain = Login(caller)
        self.log_in = full(plain.log_in)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def login(self) -> AsyncLoginWithResponse:
        return AsyncLoginWithResponse(self._caller)


class AsyncLoginWithResponse:
    """`AsyncLogin`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.login import AsyncLogin

        plain = AsyncLogin(caller)
        self.log_in = full_async(plain.log_in)
