"""jobs: operations as data, and how to call them."""

from __future__ import annotations

from typing import Any

from .. import models
from .._runtime import shapes
from .._runtime import structures as _structures
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CREATE_JOB: Operation[models.Job] = Operation(
    name="jobs.create_job",
    method="POST",
    path="/jobs",
    operation_id="createJob",
    tags=("jobs",),
    parameters=(
        Parameter(
            "parts",
            "parts",
            "query",
            required=True,
            explode=False,
            shape=_structures.Exactly(["a", "b"]),
        ),
    ),
    body=(Json(shapes.Ref(lambda: models.Job)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Job))},
)


class Jobs:
    """Operations of jobs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_job(self, *, parts: list[Any], body: models.Job) -> models.Job:
        """Call ``POST /jobs``."""
        return self._caller.call(CREATE_JOB, {"parts": parts}, body=body)


class AsyncJobs:
    """Operations of jobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_job(self, *, parts: list[Any], body: models.Job) -> models.Job:
        """Call ``POST /jobs``."""
        return await self._caller.call(CREATE_JOB, {"parts": parts}, body=body)
