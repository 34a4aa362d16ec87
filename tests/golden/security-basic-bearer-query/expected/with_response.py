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
    def keys(self) -> KeysWithResponse:
        return KeysWithResponse(self._caller)


class KeysWithResponse:
    """`Keys`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.keys import Keys

        plain = Keys(caller)
        self.get_basic = full(plain.get_basic)
        self.get_bearer = full(plain.get_bearer)
        self.get_query = full(plain.get_query)
        self.get_cookie = full(plain.get_cookie)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def keys(self) -> AsyncKeysWithResponse:
        return AsyncKeysWithResponse(self._caller)


class AsyncKeysWithResponse:
    """`AsyncKeys`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.keys import AsyncKeys

        plain = AsyncKeys(caller)
        self.get_basic = full_async(plain.get_basic)
        self.get_bearer = full_async(plain.get_bearer)
        self.get_query = full_async(plain.get_query)
        self.get_cookie = full_async(plain.get_cookie)
