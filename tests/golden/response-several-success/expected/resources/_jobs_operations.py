"""What the operations of jobs send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing, Text
from .._runtime.operation import Operation

START_JOB: Operation[models.Result | models.Ticket | None] = Operation(
    name="jobs.start_job",
    method="POST",
    path="/jobs",
    operation_id="startJob",
    tags=("jobs",),
    success={
        "200": Json(shapes.Ref(lambda: models.Result)),
        "202": Json(shapes.Ref(lambda: models.Ticket)),
        "204": Nothing(),
    },
)

GET_RESULT: Operation[models.Result] = Operation(
    name="jobs.get_result",
    method="GET",
    path="/result",
    operation_id="getResult",
    tags=("jobs",),
    success={"200": Json(shapes.Ref(lambda: models.Result))},
    others={"200": (Text(media_type="text/csv"),)},
)
