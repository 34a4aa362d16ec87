"""How to call the operations of UserGroups.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _user_groups_operations as _operations


class UserGroups:
    """Operations of UserGroups."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_user_groups(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List user groups.

        ``GET /v1/user-groups``

        Example:
            client.user_groups.list_user_groups()"""
        return self._caller.given(options).call(
            _operations.LIST_USER_GROUPS,
            {},
        )


class AsyncUserGroups:
    """Operations of UserGroups."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_user_groups(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """List user groups.

        ``GET /v1/user-groups``

        Example:
            await client.user_groups.list_user_groups()"""
        return await self._caller.given(options).call(
            _operations.LIST_USER_GROUPS,
            {},
        )
