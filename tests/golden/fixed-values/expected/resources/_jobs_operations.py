"""What the operations of jobs send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CREATE_JOB: Operation[models.Job] = Operation(
    name="jobs.create_job",
    method="POST",
    path="/{kind}/jobs",
    operation_id="createJob",
    tags=("jobs",),
    parameters=(
        Parameter("kind", "kind", "path", required=True, shape=shapes.Const("fast")),
        Parameter(
            "api_version",
            "api-version",
            "query",
            required=True,
            shape=shapes.Const("2026-01-01"),
        ),
        Parameter(
            "x_format",
            "X-Format",
            "header",
            required=True,
            shape=shapes.Enum(lambda: models.Format, closed=True),
        ),
        Parameter("limit", "limit", "query", required=True, shape=shapes.Const(10)),
        Parameter("include", "include", "query", shape=shapes.Const("archived")),
    ),
    body=(Json(shapes.Ref(lambda: models.Job)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Job))},
)
