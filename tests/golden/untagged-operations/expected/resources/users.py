"""How to call the operations of Users.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _users_operations as _operations


class Users:
    """Operations of Users."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_user(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get user.

        ``GET /v1/users/{id}``

        Example:
            client.users.get_user("your-id")"""
        return self._caller.given(options).call(
            _operations.GET_USER,
            {"id": id},
        )


class AsyncUsers:
    """Operations of Users."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_user(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get user.

        ``GET /v1/users/{id}``

        Example:
            await client.users.get_user("your-id")"""
        return await self._caller.given(options).call(
            _operations.GET_USER,
            {"id": id},
        )
