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
    def signup(self) -> SignupWithResponse:
        return SignupWithResponse(self._caller)


class SignupWithResponse:
    """`Signup`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.signup import Signup

        plain = Signup(caller)
        self.signup = full(plain.signup)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def signup(self) -> AsyncSignupWithResponse:
        return AsyncSignupWithResponse(self._caller)


class AsyncSignupWithResponse:
    """`AsyncSignup`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.signup import AsyncSignup

        plain = AsyncSignup(caller)
        self.signup = full_async(plain.signup)
