"""What the operations of jobs send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByToken
from .._runtime.polling import Polling
from .._runtime.submission import Link

LIST_JOBS: Operation[models.ListJobsResponse] = Operation(
    name="jobs.list_jobs",
    method="GET",
    path="/jobs",
    operation_id="listJobs",
    tags=("jobs",),
    parameters=(
        Parameter("x_api_key", "X-Api-Key", "header", required=True),
        Parameter("after", "after", "query"),
        Parameter("state", "state", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.ListJobsResponse))},
)

LIST_JOBS_PAGING: ByToken[models.ListJobsResponse, models.Job] = ByToken(
    argument="after",
    items=lambda page: page.jobs,
    next=lambda page: page.next,
)

CREATE_JOB: Operation[models.Job] = Operation(
    name="jobs.create_job",
    method="POST",
    path="/jobs",
    operation_id="createJob",
    tags=("jobs",),
    parameters=(Parameter("x_api_key", "X-Api-Key", "header", required=True),),
    success={"202": Json(shapes.Ref(lambda: models.Job))},
)

CREATE_JOB_LINK: Link[models.Job, models.Job] = Link(
    to=lambda: (GET_JOB, GET_JOB_POLLING),
    arguments=lambda result, sent: {
        "id": result.id,
        "x_api_key": sent["x_api_key"],
    },
)

GET_JOB: Operation[models.Job] = Operation(
    name="jobs.get_job",
    method="GET",
    path="/jobs/{id}",
    operation_id="getJob",
    tags=("jobs",),
    parameters=(
        Parameter("id", "id", "path", required=True),
        Parameter("since", "since", "query"),
        Parameter("x_api_key", "X-Api-Key", "header", required=True),
        Parameter("session", "session", "cookie"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Job))},
)

GET_JOB_POLLING: Polling[models.Job] = Polling(
    status=lambda result: result.state,
    success=("done",),
    pending=("running",),
)
