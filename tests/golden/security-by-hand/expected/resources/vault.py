"""How to call the operations of vault.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _vault_operations as _operations


class Vault:
    """Operations of vault."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_public(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get public.

        ``GET /public``"""
        return self._caller.given(options).call(
            _operations.GET_PUBLIC,
            {},
        )

    def get_private(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get private.

        ``GET /private``"""
        return self._caller.given(options).call(
            _operations.GET_PRIVATE,
            {},
        )

    def get_keyed(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get keyed.

        ``GET /keyed``"""
        return self._caller.given(options).call(
            _operations.GET_KEYED,
            {},
        )

    def get_session(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get session.

        ``GET /session``"""
        return self._caller.given(options).call(
            _operations.GET_SESSION,
            {},
        )

    def get_signed(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get signed.

        ``GET /signed``"""
        return self._caller.given(options).call(
            _operations.GET_SIGNED,
            {},
        )

    def get_certified(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get certified.

        ``GET /certified``"""
        return self._caller.given(options).call(
            _operations.GET_CERTIFIED,
            {},
        )


class AsyncVault:
    """Operations of vault."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_public(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get public.

        ``GET /public``"""
        return await self._caller.given(options).call(
            _operations.GET_PUBLIC,
            {},
        )

    async def get_private(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get private.

        ``GET /private``"""
        return await self._caller.given(options).call(
            _operations.GET_PRIVATE,
            {},
        )

    async def get_keyed(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get keyed.

        ``GET /keyed``"""
        return await self._caller.given(options).call(
            _operations.GET_KEYED,
            {},
        )

    async def get_session(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get session.

        ``GET /session``"""
        return await self._caller.given(options).call(
            _operations.GET_SESSION,
            {},
        )

    async def get_signed(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get signed.

        ``GET /signed``"""
        return await self._caller.given(options).call(
            _operations.GET_SIGNED,
            {},
        )

    async def get_certified(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get certified.

        ``GET /certified``"""
        return await self._caller.given(options).call(
            _operations.GET_CERTIFIED,
            {},
        )
