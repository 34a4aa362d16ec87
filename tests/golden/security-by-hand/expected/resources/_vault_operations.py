"""What the operations of vault send, and how answers are read."""

from __future__ import annotations

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
