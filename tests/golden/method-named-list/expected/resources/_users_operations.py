"""What the operations of users send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Text
from .._runtime.operation import Operation, Parameter

LIST: Operation[list[models.User]] = Operation(
    name="users.list",
    method="GET",
    path="/users",
    operation_id="users/list",
    tags=("users",),
    parameters=(Parameter("ids", "ids", "query"),),
    success={"200": Json(shapes.Array(shapes.Ref(lambda: models.User)))},
)

GET: Operation[models.User] = Operation(
    name="users.get",
    method="GET",
    path="/users/{id}",
    operation_id="users/get",
    tags=("users",),
    parameters=(Parameter("id", "id", "path", required=True, filled=True),),
    success={"200": Json(shapes.Ref(lambda: models.User))},
)

STR: Operation[str] = Operation(
    name="users.str",
    method="POST",
    path="/users/float",
    operation_id="users/str",
    tags=("users",),
    body=(Json(shapes.Map(shapes.String())),),
    success={"200": Text()},
)
