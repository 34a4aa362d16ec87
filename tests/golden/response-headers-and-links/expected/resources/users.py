"""How to call the operations of users.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _users_operations as _operations


class Users:
    """Operations of users."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_user(
        self,
        **options: Unpack[CallOptions],
    ) -> models.User:
        """Create user.

        ``POST /users``

        Headers:
            X-Rate-Remaining: Calls left in this minute.
            Location
            X-Request-Id: To be told to support.

        Links:
            user: The user that was created. `users.get_user(id=$response.body#/id)`
            orders: `orders.list_orders(path.id=$response.body#/id, page=1)`
            elsewhere: `https://example.com/openapi.json#/paths/~1mail/post`

        Raises:
            BadRequestError: Wrong.

        Example:
            client.users.create_user()"""
        return self._caller.given(options).call(
            _operations.CREATE_USER,
            {},
        )

    def get_user(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.User:
        """Get user.

        ``GET /users/{id}``

        Example:
            client.users.get_user("your-id")"""
        return self._caller.given(options).call(
            _operations.GET_USER,
            {"id": id},
        )


class AsyncUsers:
    """Operations of users."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_user(
        self,
        **options: Unpack[CallOptions],
    ) -> models.User:
        """Create user.

        ``POST /users``

        Headers:
            X-Rate-Remaining: Calls left in this minute.
            Location
            X-Request-Id: To be told to support.

        Links:
            user: The user that was created. `users.get_user(id=$response.body#/id)`
            orders: `orders.list_orders(path.id=$response.body#/id, page=1)`
            elsewhere: `https://example.com/openapi.json#/paths/~1mail/post`

        Raises:
            BadRequestError: Wrong.

        Example:
            await client.users.create_user()"""
        return await self._caller.given(options).call(
            _operations.CREATE_USER,
            {},
        )

    async def get_user(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> models.User:
        """Get user.

        ``GET /users/{id}``

        Example:
            await client.users.get_user("your-id")"""
        return await self._caller.given(options).call(
            _operations.GET_USER,
            {"id": id},
        )
