"""jobs: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
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
    success={"200": Json(shapes.Ref(lambda: models.Job)), "204": Nothing()},
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


class Jobs:
    """Operations of jobs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_job(self, **options: Unpack[CallOptions]) -> models.Job:
        """Call ``GET /jobs``."""
        return self._caller.given(options).call(GET_JOB, {})

    def start_job(self, **options: Unpack[CallOptions]) -> models.Job | None:
        """Call ``POST /jobs``."""
        return self._caller.given(options).call(START_JOB, {})

    def delete_jobs(self, **options: Unpack[CallOptions]) -> None:
        """Call ``DELETE /jobs``."""
        return self._caller.given(options).call(DELETE_JOBS, {})

    def head_jobs(self, **options: Unpack[CallOptions]) -> None:
        """Call ``HEAD /jobs``."""
        return self._caller.given(options).call(HEAD_JOBS, {})


class AsyncJobs:
    """Operations of jobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_job(self, **options: Unpack[CallOptions]) -> models.Job:
        """Call ``GET /jobs``."""
        return await self._caller.given(options).call(GET_JOB, {})

    async def start_job(self, **options: Unpack[CallOptions]) -> models.Job | None:
        """Call ``POST /jobs``."""
        return await self._caller.given(options).call(START_JOB, {})

    async def delete_jobs(self, **options: Unpack[CallOptions]) -> None:
        """Call ``DELETE /jobs``."""
        return await self._caller.given(options).call(DELETE_JOBS, {})

    async def head_jobs(self, **options: Unpack[CallOptions]) -> None:
        """Call ``HEAD /jobs``."""
        return await self._caller.given(options).call(HEAD_JOBS, {})
