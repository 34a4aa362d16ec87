"""jobs: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Any, Unpack

from .. import models
from .._runtime import shapes
from .._runtime import structures as _structures
from .._runtime.call_options import CallOptions
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

    def create_job(
        self,
        *,
        parts: list[Any],
        body: models.Job,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Call ``POST /jobs``."""
        return self._caller.given(options).call(CREATE_JOB, {"parts": parts}, body=body)


class AsyncJobs:
    """Operations of jobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_job(
        self,
        *,
        parts: list[Any],
        body: models.Job,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Call ``POST /jobs``."""
        return await self._caller.given(options).call(CREATE_JOB, {"parts": parts}, body=body)
