"""What the operations of tokens send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation
from .._runtime.uploads import Encoding, Form

CREATE_TOKEN: Operation[None] = Operation(
    name="tokens.create_token",
    method="POST",
    path="/token",
    operation_id="createToken",
    tags=("tokens",),
    body=(
        Form(
            shapes.Ref(lambda: models.CreateTokenRequest),
            encodings={
                "scopes": Encoding(style="spaceDelimited", explode=False),
                "options": Encoding(style="deepObject"),
            },
        ),
    ),
    body_required=True,
    success={"204": Nothing()},
)
