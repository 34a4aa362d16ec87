"""How to call the operations of rooms.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack
from uuid import UUID

from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _rooms_operations as _operations


class Rooms:
    """Operations of rooms."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_size(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get size.

        ``GET /gr%C3%B6%C3%9Fe%20und/{id}``

        Example:
            client.rooms.get_size("your-id")"""
        return self._caller.given(options).call(
            _operations.GET_SIZE,
            {"id": id},
        )

    def get_state(
        self,
        room: str,
        state_key: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get state.

        ``GET /rooms/{room}/state/{state-key}``

        Example:
            client.rooms.get_state("your-room", "your-state-key")"""
        return self._caller.given(options).call(
            _operations.GET_STATE,
            {
                "room": room,
                "state_key": state_key,
            },
        )

    def get_room(
        self,
        room: UUID,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get room.

        ``GET /rooms/{room}``

        Example:
            client.rooms.get_room(UUID("00000000-0000-4000-8000-000000000000"))"""
        return self._caller.given(options).call(
            _operations.GET_ROOM,
            {"room": room},
        )

    def create_room(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create room.

        ``POST /rooms``

        Example:
            client.rooms.create_room()"""
        return self._caller.given(options).call(
            _operations.CREATE_ROOM,
            {},
        )

    def create_beta_room(
        self,
        kind: str,
        *,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create beta room.

        ``POST /rooms?beta=true&kind={kind}``

        Example:
            client.rooms.create_beta_room("your-kind")"""
        return self._caller.given(options).call(
            _operations.CREATE_BETA_ROOM,
            {
                "kind": kind,
                "limit": limit,
            },
        )


class AsyncRooms:
    """Operations of rooms."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_size(
        self,
        id: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get size.

        ``GET /gr%C3%B6%C3%9Fe%20und/{id}``

        Example:
            await client.rooms.get_size("your-id")"""
        return await self._caller.given(options).call(
            _operations.GET_SIZE,
            {"id": id},
        )

    async def get_state(
        self,
        room: str,
        state_key: str,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get state.

        ``GET /rooms/{room}/state/{state-key}``

        Example:
            await client.rooms.get_state("your-room", "your-state-key")"""
        return await self._caller.given(options).call(
            _operations.GET_STATE,
            {
                "room": room,
                "state_key": state_key,
            },
        )

    async def get_room(
        self,
        room: UUID,
        **options: Unpack[CallOptions],
    ) -> None:
        """Get room.

        ``GET /rooms/{room}``

        Example:
            await client.rooms.get_room(UUID("00000000-0000-4000-8000-000000000000"))"""
        return await self._caller.given(options).call(
            _operations.GET_ROOM,
            {"room": room},
        )

    async def create_room(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create room.

        ``POST /rooms``

        Example:
            await client.rooms.create_room()"""
        return await self._caller.given(options).call(
            _operations.CREATE_ROOM,
            {},
        )

    async def create_beta_room(
        self,
        kind: str,
        *,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> None:
        """Create beta room.

        ``POST /rooms?beta=true&kind={kind}``

        Example:
            await client.rooms.create_beta_room("your-kind")"""
        return await self._caller.given(options).call(
            _operations.CREATE_BETA_ROOM,
            {
                "kind": kind,
                "limit": limit,
            },
        )
