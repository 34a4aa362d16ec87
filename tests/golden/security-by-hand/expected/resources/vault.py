"""vault: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
from .._runtime.operation import Operation

GET_PUBLIC: Operation[None] = Operation(
    name="vault.get_public",
    method="GET",
    path="/public",
    operation_id="getPublic",
    tags=("vault",),
    security=(("token",), ()),
    success={"204": Nothing()},
)

GET_PRIVATE: Operation[None] = Operation(
    name="vault.get_private",
    method="GET",
    path="/private",
    operation_id="getPrivate",
    tags=("vault",),
    security=(("token",),),
    success={"204": Nothing()},
)

GET_KEYED: Operation[None] = Operation(
    name="vault.get_keyed",
    method="GET",
    path="/keyed",
    operation_id="getKeyed",
    tags=("vault",),
    security=(("key",), ("login",)),
    success={"204": Nothing()},
)

GET_SESSION: Operation[None] = Operation(
    name="vault.get_session",
    method="GET",
    path="/session",
    operation_id="getSession",
    tags=("vault",),
    security=(("session",),),
    success={"204": Nothing()},
)

GET_SIGNED: Operation[None] = Operation(
    name="vault.get_signed",
    method="GET",
    path="/signed",
    operation_id="getSigned",
    tags=("vault",),
    success={"204": Nothing()},
)

GET_CERTIFIED: Operation[None] = Operation(
    name="vault.get_certified",
    method="GET",
    path="/certified",
    operation_id="getCertified",
    tags=("vault",),
    security=(("token",), ()),
    success={"204": Nothing()},
)


class Vault:
    """Operations of vault."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_public(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /public``."""
        return self._caller.given(options).call(GET_PUBLIC, {})

    def get_private(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /private``."""
        return self._caller.given(options).call(GET_PRIVATE, {})

    def get_keyed(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /keyed``."""
        return self._caller.given(options).call(GET_KEYED, {})

    def get_session(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /session``."""
        return self._caller.given(options).call(GET_SESSION, {})

    def get_signed(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /signed``."""
        return self._caller.given(options).call(GET_SIGNED, {})

    def get_certified(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /certified``."""
        return self._caller.given(options).call(GET_CERTIFIED, {})


class AsyncVault:
    """Operations of vault."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_public(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /public``."""
        return await self._caller.given(options).call(GET_PUBLIC, {})

    async def get_private(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /private``."""
        return await self._caller.given(options).call(GET_PRIVATE, {})

    async def get_keyed(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /keyed``."""
        return await self._caller.given(options).call(GET_KEYED, {})

    async def get_session(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /session``."""
        return await self._caller.given(options).call(GET_SESSION, {})

    async def get_signed(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /signed``."""
        return await self._caller.given(options).call(GET_SIGNED, {})

    async def get_certified(self, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /certified``."""
        return await self._caller.given(options).call(GET_CERTIFIED, {})
