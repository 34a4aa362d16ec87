"""How to call the operations of Client.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.bodies import optional_body
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.uploads import Upload
from . import _client_operations as _operations


class Client_:
    """Operations of Client."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def put(
        self,
        *,
        file: Upload | str | None = None,
        nothing: None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put.

        ``PUT /cached``

        Example:
            client.client.put()"""
        return self._caller.given(options).call(
            _operations.PUT,
            {},
            body=optional_body(
                models.Upload_,
                file=file,
                nothing=nothing,
            ),
        )


class AsyncClient_:
    """Operations of Client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def put(
        self,
        *,
        file: Upload | str | None = None,
        nothing: None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Put.

        ``PUT /cached``

        Example:
            await client.client.put()"""
        return await self._caller.given(options).call(
            _operations.PUT,
            {},
            body=optional_body(
                models.Upload_,
                file=file,
                nothing=nothing,
            ),
        )
