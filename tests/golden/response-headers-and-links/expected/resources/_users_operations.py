"""What the operations of users send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CREATE_USER: Operation[models.User] = Operation(
    name="users.create_user",
    method="POST",
    path="/users",
    operation_id="createUser",
    tags=("users",),
    success={"201": Json(shapes.Ref(lambda: models.User))},
    bodiless_errors=("400",),
)

GET_USER: Operation[models.User] = Operation(
    name="users.get_user",
    method="GET",
    path="/users/{id}",
    operation_id="getUser",
    tags=("users",),
    parameters=(Parameter("id", "id", "path", required=True),),
    success={"200": Json(shapes.Ref(lambda: models.User))},
)
