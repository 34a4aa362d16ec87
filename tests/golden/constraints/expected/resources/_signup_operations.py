"""What the operations of signup send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import constraints as _constraints
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

SIGNUP: Operation[None] = Operation(
    name="signup.signup",
    method="POST",
    path="/signup/{plan}",
    operation_id="signup",
    tags=("signup",),
    parameters=(
        Parameter(
            "plan",
            "plan",
            "path",
            required=True,
            shape=_constraints.Limited(shapes.String(), pattern="^[a-z]+$"),
        ),
        Parameter(
            "seats",
            "seats",
            "query",
            shape=_constraints.Limited(shapes.Integer(), minimum=1, maximum=50),
        ),
    ),
    body=(Json(shapes.Ref(lambda: models.Signup)),),
    body_required=True,
    success={"204": Nothing()},
)
