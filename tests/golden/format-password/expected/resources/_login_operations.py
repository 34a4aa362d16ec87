"""What the operations of Login send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime import special_shapes as _special_shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

LOG_IN: Operation[None] = Operation(
    name="login.log_in",
    method="POST",
    path="/login",
    operation_id="log_in",
    parameters=(
        Parameter(
            "pin",
            "pin",
            "header",
            shape=_constraints.Limited(_special_shapes.Password(), pattern="^[0-9]{4}$"),
        ),
    ),
    body=(Json(shapes.Ref(lambda: models.Login)),),
    body_required=True,
    success={"204": Nothing()},
)
