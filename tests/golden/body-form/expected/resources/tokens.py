"""How to call the operations of tokens.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from typing import Unpack

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
        scopes: list[str] | None = None,
        roles: list[str] | None = None,
        expires: dt.date | None = None,
        options: models.CreateTokenRequestOptions | None = None,
        **call_options: Unpack[CallOptions],
    ) -> None:
        """Create token.

        ``POST /token``

        Example:
            client.tokens.create_token(user="…")"""
        return self._caller.given(call_options).call(
            _operations.CREATE_TOKEN,
            {},
            body=models.CreateTokenRequest(
                user=user,
                scopes=scopes,
                roles=roles,
                expires=expires,
                options=options,
            ),
        )


class AsyncTokens:
    """Operations of tokens."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_token(
        self,
        *,
        user: str,
        scopes: list[str] | None = None,
        roles: list[str] | None = None,
        expires: dt.date | None = None,
        options: models.CreateTokenRequestOptions | None = None,
        **call_options: Unpack[CallOptions],
    ) -> None:
        """Create token.

        ``POST /token``

        Example:
            await client.tokens.create_token(user="…")"""
        return await self._caller.given(call_options).call(
            _operations.CREATE_TOKEN,
            {},
            body=models.CreateTokenRequest(
                user=user,
                scopes=scopes,
                roles=roles,
                expires=expires,
                options=options,
            ),
        )
