"""What the operations of jobs send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation

GET_JOB: Operation[models.Job] = Operation(
    name="jobs.get_job",
    method="GET",
    path="/jobs",
    operation_id="getJob",
    tags=("jobs",),
    success={"200": Json(shapes.Ref(lambda: models.Job))},
)

START_JOB: Operation[models.Job | None] = Operation(
    name="jobs.start_job",
    method="POST",
    path="/jobs",
    operation_id="startJob",
    tags=("jobs",),
    success={
        "200": Json(shapes.Ref(lambda: models.Job)),
        "204": Nothing(),
    },
)

DELETE_JOBS: Operation[None] = Operation(
    name="jobs.delete_jobs",
    method="DELETE",
    path="/jobs",
    operation_id="deleteJobs",
    tags=("jobs",),
    success={"200": Nothing()},
)

HEAD_JOBS: Operation[None] = Operation(
    name="jobs.head_jobs",
    method="HEAD",
    path="/jobs",
    operation_id="headJobs",
    tags=("jobs",),
    success={"200": Nothing()},
    bodiless_errors=("default",),
)
