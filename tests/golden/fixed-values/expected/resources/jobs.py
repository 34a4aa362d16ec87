"""jobs: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation, Parameter

CREATE_JOB: Operation[models.Job] = Operation(
    name="jobs.create_job",
    method="POST",
    path="/{kind}/jobs",
    operation_id="createJob",
    tags=("jobs",),
    parameters=(
        Parameter("kind", "kind", "path", required=True),
        Parameter("api_version", "api-version", "query", required=True),
        Parameter("x_format", "X-Format", "header", required=True),
        Parameter("limit", "limit", "query", required=True),
        Parameter("include", "include", "query"),
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
        body: models.Job,
        kind: Literal["fast"] = "fast",
        api_version: Literal["2026-01-01"] = "2026-01-01",
        x_format: models.Format = models.Format.COMPACT,
        limit: Literal[10] = 10,
        include: Literal["archived"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Call ``POST /{kind}/jobs``."""
        return self._caller.given(options).call(
            CREATE_JOB,
            {
                "kind": kind,
                "api_version": api_version,
                "x_format": x_format,
                "limit": limit,
                "include": include,
            },
            body=body,
        )


class AsyncJobs:
    """Operations of jobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_job(
        self,
        *,
        body: models.Job,
        kind: Literal["fast"] = "fast",
        api_version: Literal["2026-01-01"] = "2026-01-01",
        x_format: models.Format = models.Format.COMPACT,
        limit: Literal[10] = 10,
        include: Literal["archived"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Call ``POST /{kind}/jobs``."""
        return await self._caller.given(options).call(
            CREATE_JOB,
            {
                "kind": kind,
                "api_version": api_version,
                "x_format": x_format,
                "limit": limit,
                "include": include,
            },
            body=body,
        )
