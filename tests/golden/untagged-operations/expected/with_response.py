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

    @cached_property
    def user_groups(self) -> UserGroupsWithResponse:
        return UserGroupsWithResponse(self._caller)

    @cached_property
    def root(self) -> RootWithResponse:
        return RootWithResponse(self._caller)


class UsersWithResponse:
    """`Users`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.users import Users

        plain = Users(caller)
        self.get_user = full(plain.get_user)


class UserGroupsWithResponse:
    """`UserGroups`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.user_groups import UserGroups

        plain = UserGroups(caller)
        self.list_user_groups = full(plain.list_user_groups)


class RootWithResponse:
    """`Root`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.root import Root

        plain = Root(caller)
        self.get_root = full(plain.get_root)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def users(self) -> AsyncUsersWithResponse:
        return AsyncUsersWithResponse(self._caller)

    @cached_property
    def user_groups(self) -> AsyncUserGroupsWithResponse:
        return AsyncUserGroupsWithResponse(self._caller)

    @cached_property
    def root(self) -> AsyncRootWithResponse:
        return AsyncRootWithResponse(self._caller)


class AsyncUsersWithResponse:
    """`AsyncUsers`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.users import AsyncUsers

        plain = AsyncUsers(caller)
        self.get_user = full_async(plain.get_user)


class AsyncUserGroupsWithResponse:
    """`AsyncUserGroups`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.user_groups import AsyncUserGroups

        plain = AsyncUserGroups(caller)
        self.list_user_groups = full_async(plain.list_user_groups)


class AsyncRootWithResponse:
    """`AsyncRoot`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.root import AsyncRoot

        plain = AsyncRoot(caller)
        self.get_root = full_async(plain.get_root)
