"""What the operations of batches send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.polling import Polling

GET_BATCH: Operation[models.Batch] = Operation(
    name="batches.get_batch",
    method="GET",
    path="/batches/{id}",
    operation_id="getBatch",
    tags=("batches",),
    parameters=(Parameter("id", "id", "path", required=True, filled=True),),
    success={"200": Json(shapes.Ref(lambda: models.Batch))},
)

GET_BATCH_POLLING: Polling[models.Batch] = Polling(
    status=lambda result: result.state,
    success=("done",),
    failure=("failed", "cancelled"),
    pending=("queued", "running"),
)
