"""What the operations of Users send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_USER: Operation[None] = Operation(
    name="users.get_user",
    method="GET",
    path="/v1/users/{id}",
    operation_id="getUser",
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"204": Nothing()},
)
