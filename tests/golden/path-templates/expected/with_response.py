"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def rooms(self) -> RoomsWithResponse:
        return RoomsWithResponse(self._caller)


class RoomsWithResponse:
    """`Rooms`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.rooms import Rooms

        plain = Rooms(caller)
        self.get_size = full(plain.get_size)
        self.get_state = full(plain.get_state)
        self.get_room = full(plain.get_room)
        self.create_room = full(plain.create_room)
        self.create_beta_room = full(plain.create_beta_room)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def rooms(self) -> AsyncRoomsWithResponse:
        return AsyncRoomsWithResponse(self._caller)


class AsyncRoomsWithResponse:
    """`AsyncRooms`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.rooms import AsyncRooms

        plain = AsyncRooms(caller)
        self.get_size = full_async(plain.get_size)
        self.get_state = full_async(plain.get_state)
        self.get_room = full_async(plain.get_room)
        self.create_room = full_async(plain.create_room)
        self.create_beta_room = full_async(plain.create_beta_room)
