"""How to call the operations of tokens.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _tokens_operations as _operations


class Tokens:
    """Operations of tokens."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_token(
        self,
        *,
        user: str,
        content_type_body: str | None = None,
        content_type: Literal[
            "application/x-www-form-urlencoded",
            "application/json",
        ] = "application/x-www-form-urlencoded",
        **options: Unpack[CallOptions],
    ) -> None:
        """Create token.

        ``POST /tokens``

        Example:
            client.tokens.create_token(user="…")"""
        return self._caller.given(options).call(
            _operations.CREATE_TOKEN,
            {},
            body=models.Token(
                user=user,
                content_type=content_type_body,
            ),
            content_type=content_type,
        )


class AsyncTokens:
    """Operations of tokens."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_token(
        self,
        *,
        user: str,
        content_type_body: str | None = None,
        content_type: Literal[
            "application/x-www-form-urlencoded",
            "application/json",
        ] = "application/x-www-form-urlencoded",
        **options: Unpack[CallOptions],
    ) -> None:
        """Create token.

        ``POST /tokens``

        Example:
            await client.tokens.create_token(user="…")"""
        return await self._caller.given(options).call(
            _operations.CREATE_TOKEN,
            {},
            body=models.Token(
                user=user,
                content_type=content_type_body,
            ),
            content_type=content_type,
        )
