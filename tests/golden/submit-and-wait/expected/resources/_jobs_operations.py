"""What the operations of jobs send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.polling import Polling

GET_JOB: Operation[models.Job] = Operation(
    name="jobs.get_job",
    method="GET",
    path="/shops/{shop}/jobs/{id}",
    operation_id="getJob",
    tags=("jobs",),
    parameters=(
        Parameter("day", "day", "query"),
        Parameter("source", "source", "query"),
        Parameter("verbose", "verbose", "query"),
        Parameter("shop", "shop", "path", required=True),
        Parameter("id", "id", "path", required=True, filled=True),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Job))},
)

GET_JOB_POLLING: Polling[models.Job] = Polling(
    status=lambda result: result.state,
    success=("done",),
    failure=("failed",),
    pending=("queued",),
)
