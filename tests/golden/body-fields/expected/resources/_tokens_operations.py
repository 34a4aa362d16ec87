"""What the operations of tokens send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation
from .._runtime.uploads import Form

CREATE_TOKEN: Operation[None] = Operation(
    name="tokens.create_token",
    method="POST",
    path="/tokens",
    operation_id="createToken",
    tags=("tokens",),
    body=(
        Form(shapes.Ref(lambda: models.Token)),
        Json(shapes.Ref(lambda: models.Token)),
    ),
    body_required=True,
    success={"204": Nothing()},
)
