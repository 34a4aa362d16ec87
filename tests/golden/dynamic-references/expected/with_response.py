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
    def users(self) -> UsersWithResponse:
        return UsersWithResponse(self._caller)


class UsersWithResponse:
    """`Users`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.users import Users

        plain = Users(caller)
        self.list_users = full(plain.list_users)
        self.list_names = full(plain.list_names)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def users(self) -> AsyncUsersWithResponse:
        return AsyncUsersWithResponse(self._caller)


class AsyncUsersWithResponse:
    """`AsyncUsers`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.users import AsyncUsers

        plain = AsyncUsers(caller)
        self.list_users = full_async(plain.list_users)
        self.list_names = full_async(plain.list_names)
