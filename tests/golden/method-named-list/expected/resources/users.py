"""How to call the operations of users.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import builtins
from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _users_operations as _operations


class Users:
    """Operations of users."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self,
        *,
        ids: builtins.list[int] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.User]:
        """List.

        ``GET /users``

        Example:
            client.users.list()"""
        return self._caller.given(options).call(
            _operations.LIST,
            {"ids": ids},
        )

    def get(
        self,
        id: int,
        **options: Unpack[CallOptions],
    ) -> models.User:
        """Get.

        ``GET /users/{id}``

        Example:
            client.users.get(123)"""
        return self._caller.given(options).call(
            _operations.GET,
            {"id": id},
        )

    def str(
        self,
        *,
        body: dict[builtins.str, builtins.str] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.str:
        """Str.

        ``POST /users/float``

        Example:
            client.users.str()"""
        return self._caller.given(options).call(
            _operations.STR,
            {},
            body=body,
        )


class AsyncUsers:
    """Operations of users."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list(
        self,
        *,
        ids: builtins.list[int] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.User]:
        """List.

        ``GET /users``

        Example:
            await client.users.list()"""
        return await self._caller.given(options).call(
            _operations.LIST,
            {"ids": ids},
        )

    async def get(
        self,
        id: int,
        **options: Unpack[CallOptions],
    ) -> models.User:
        """Get.

        ``GET /users/{id}``

        Example:
            await client.users.get(123)"""
        return await self._caller.given(options).call(
            _operations.GET,
            {"id": id},
        )

    async def str(
        self,
        *,
        body: dict[builtins.str, builtins.str] | None = None,
        **options: Unpack[CallOptions],
    ) -> builtins.str:
        """Str.

        ``POST /users/float``

        Example:
            await client.users.str()"""
        return await self._caller.given(options).call(
            _operations.STR,
            {},
            body=body,
        )
