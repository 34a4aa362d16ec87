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

    def get_posts(
        self,
        user_id: int,
        **options: Unpack[CallOptions],
    ) -> models.GetPostsResponse:
        """Get posts.

        ``GET /api/v2/users/{user_id}/posts``

        Example:
            client.users.get_posts(123)"""
        return self._caller.given(options).call(
            _operations.GET_POSTS,
            {"user_id": user_id},
        )

    def create_post(
        self,
        user_id: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create post.

        ``POST /api/v2/users/{user_id}/posts``

        Example:
            client.users.create_post(123)"""
        return self._caller.given(options).call(
            _operations.CREATE_POST,
            {"user_id": user_id},
        )

    def get_posts_2(
        self,
        user_id: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get posts 2.

        ``GET /users/{user_id}/posts/``

        Example:
            client.users.get_posts_2(123)"""
        return self._caller.given(options).call(
            _operations.GET_POSTS_2,
            {"user_id": user_id},
        )


class AsyncUsers:
    """Operations of users."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_posts(
        self,
        user_id: int,
        **options: Unpack[CallOptions],
    ) -> models.GetPostsResponse:
        """Get posts.

        ``GET /api/v2/users/{user_id}/posts``

        Example:
            await client.users.get_posts(123)"""
        return await self._caller.given(options).call(
            _operations.GET_POSTS,
            {"user_id": user_id},
        )

    async def create_post(
        self,
        user_id: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create post.

        ``POST /api/v2/users/{user_id}/posts``

        Example:
            await client.users.create_post(123)"""
        return await self._caller.given(options).call(
            _operations.CREATE_POST,
            {"user_id": user_id},
        )

    async def get_posts_2(
        self,
        user_id: int,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get posts 2.

        ``GET /users/{user_id}/posts/``

        Example:
            await client.users.get_posts_2(123)"""
        return await self._caller.given(options).call(
            _operations.GET_POSTS_2,
            {"user_id": user_id},
        )
