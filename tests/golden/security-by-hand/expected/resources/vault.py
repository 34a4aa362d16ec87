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

        ``GET /public``

        Example:
            client.vault.get_public()"""
        return self._caller.given(options).call(
            _operations.GET_PUBLIC,
            {},
        )

    def get_private(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get private.

        ``GET /private``

        Example:
            client.vault.get_private()"""
        return self._caller.given(options).call(
            _operations.GET_PRIVATE,
            {},
        )

    def get_keyed(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get keyed.

        ``GET /keyed``

        Example:
            client.vault.get_keyed()"""
        return self._caller.given(options).call(
            _operations.GET_KEYED,
            {},
        )

    def get_session(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get session.

        ``GET /session``

        Example:
            client.vault.get_session()"""
        return self._caller.given(options).call(
            _operations.GET_SESSION,
            {},
        )

    def get_signed(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get signed.

        ``GET /signed``

        Example:
            client.vault.get_signed()"""
        return self._caller.given(options).call(
            _operations.GET_SIGNED,
            {},
        )

    def get_certified(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get certified.

        ``GET /certified``

        Example:
            client.vault.get_certified()"""
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

        ``GET /public``

        Example:
            await client.vault.get_public()"""
        return await self._caller.given(options).call(
            _operations.GET_PUBLIC,
            {},
        )

    async def get_private(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get private.

        ``GET /private``

        Example:
            await client.vault.get_private()"""
        return await self._caller.given(options).call(
            _operations.GET_PRIVATE,
            {},
        )

    async def get_keyed(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get keyed.

        ``GET /keyed``

        Example:
            await client.vault.get_keyed()"""
        return await self._caller.given(options).call(
            _operations.GET_KEYED,
            {},
        )

    async def get_session(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get session.

        ``GET /session``

        Example:
            await client.vault.get_session()"""
        return await self._caller.given(options).call(
            _operations.GET_SESSION,
            {},
        )

    async def get_signed(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get signed.

        ``GET /signed``

        Example:
            await client.vault.get_signed()"""
        return await self._caller.given(options).call(
            _operations.GET_SIGNED,
            {},
        )

    async def get_certified(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get certified.

        ``GET /certified``

        Example:
            await client.vault.get_certified()"""
        return await self._caller.given(options).call(
            _operations.GET_CERTIFIED,
            {},
        )
