"""How to call the operations of nests.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _nests_operations as _operations


class Nests:
    """Operations of nests."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_nest(
        self,
        *,
        body: models.Nest,
        like: models.Nest | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Names:
        """Create nest.

        ``POST /nests``

        Returns:
            The nests by their names.

        Example:
            client.nests.create_nest(body=[])"""
        return self._caller.given(options).call(
            _operations.CREATE_NEST,
            {"like": like},
            body=body,
        )


class AsyncNests:
    """Operations of nests."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_nest(
        self,
        *,
        body: models.Nest,
        like: models.Nest | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Names:
        """Create nest.

        ``POST /nests``

        Returns:
            The nests by their names.

        Example:
            await client.nests.create_nest(body=[])"""
        return await self._caller.given(options).call(
            _operations.CREATE_NEST,
            {"like": like},
            body=body,
        )
