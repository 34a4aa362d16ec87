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
    def tokens(self) -> TokensWithResponse:
        return TokensWithResponse(self._caller)


class TokensWithResponse:
    """`Tokens`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.tokens import Tokens

        plain = Tokens(caller)
        self.create_token = full(plain.create_token)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def tokens(self) -> AsyncTokensWithResponse:
        return AsyncTokensWithResponse(self._caller)


class AsyncTokensWithResponse:
    """`AsyncTokens`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.tokens import AsyncTokens

        plain = AsyncTokens(caller)
        self.create_token = full_async(plain.create_token)
