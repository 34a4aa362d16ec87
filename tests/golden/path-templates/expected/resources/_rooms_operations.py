"""What the operations of rooms send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_SIZE: Operation[None] = Operation(
    name="rooms.get_size",
    method="GET",
    path="/gr%C3%B6%C3%9Fe%20und/{id}",
    operation_id="getSize",
    tags=("rooms",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"204": Nothing()},
)

GET_STATE: Operation[None] = Operation(
    name="rooms.get_state",
    method="GET",
    path="/rooms/{room}/state/{state-key}",
    operation_id="getState",
    tags=("rooms",),
    parameters=(
        Parameter("room", "room", "path", required=True),
        Parameter("state_key", "state-key", "path", required=True),
    ),
    success={"204": Nothing()},
)

GET_ROOM: Operation[None] = Operation(
    name="rooms.get_room",
    method="GET",
    path="/rooms/{room}",
    operation_id="getRoom",
    tags=("rooms",),
    parameters=(Parameter("room", "room", "path", required=True, filled=True),),
    success={"204": Nothing()},
)

CREATE_ROOM: Operation[None] = Operation(
    name="rooms.create_room",
    method="POST",
    path="/rooms",
    operation_id="createRoom",
    tags=("rooms",),
    success={"204": Nothing()},
)

CREATE_BETA_ROOM: Operation[None] = Operation(
    name="rooms.create_beta_room",
    method="POST",
    path="/rooms?beta=true&kind={kind}",
    operation_id="createBetaRoom",
    tags=("rooms",),
    parameters=(
        Parameter("kind", "kind", "path", required=True),
        Parameter("limit", "limit", "query"),
    ),
    success={"204": Nothing()},
)
