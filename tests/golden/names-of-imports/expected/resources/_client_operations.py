"""What the operations of Client send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.operation import Operation
from .._runtime.uploads import Multipart

PUT: Operation[None] = Operation(
    name="client.put",
    method="PUT",
    path="/cached",
    operation_id="put",
    tags=("Client",),
    body=(Multipart(shapes.Ref(lambda: models.Upload_)),),
    success={"204": Nothing()},
)
