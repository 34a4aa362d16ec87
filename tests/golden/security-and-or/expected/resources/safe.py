"""How to call the operations of safe.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _safe_operations as _operations


class Safe:
    """Operations of safe."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_both(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get both.

        ``GET /both``

        Example:
            client.safe.get_both()"""
        return self._caller.given(options).call(
            _operations.GET_BOTH,
            {},
        )

    def get_either(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get either.

        ``GET /either``

        Example:
            client.safe.get_either()"""
        return self._caller.given(options).call(
            _operations.GET_EITHER,
            {},
        )

    def get_optional(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get optional.

        ``GET /optional``

        Example:
            client.safe.get_optional()"""
        return self._caller.given(options).call(
            _operations.GET_OPTIONAL,
            {},
        )

    def get_open(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get open.

        ``GET /open``

        Example:
            client.safe.get_open()"""
        return self._caller.given(options).call(
            _operations.GET_OPEN,
            {},
        )


class AsyncSafe:
    """Operations of safe."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_both(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get both.

        ``GET /both``

        Example:
            await client.safe.get_both()"""
        return await self._caller.given(options).call(
            _operations.GET_BOTH,
            {},
        )

    async def get_either(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get either.

        ``GET /either``

        Example:
            await client.safe.get_either()"""
        return await self._caller.given(options).call(
            _operations.GET_EITHER,
            {},
        )

    async def get_optional(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get optional.

        ``GET /optional``

        Example:
            await client.safe.get_optional()"""
        return await self._caller.given(options).call(
            _operations.GET_OPTIONAL,
            {},
        )

    async def get_open(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get open.

        ``GET /open``

        Example:
            await client.safe.get_open()"""
        return await self._caller.given(options).call(
            _operations.GET_OPEN,
            {},
        )
