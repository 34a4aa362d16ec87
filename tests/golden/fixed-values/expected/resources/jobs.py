"""How to call the operations of jobs.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _jobs_operations as _operations


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
        x_format: models.Format | Literal["compact"] = models.Format.COMPACT,
        limit: Literal[10] = 10,
        include: Literal["archived"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Create job.

        ``POST /{kind}/jobs``

        Example:
            client.jobs.create_job(body=models.Job(action=models.Stop()))"""
        return self._caller.given(options).call(
            _operations.CREATE_JOB,
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
        x_format: models.Format | Literal["compact"] = models.Format.COMPACT,
        limit: Literal[10] = 10,
        include: Literal["archived"] | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Create job.

        ``POST /{kind}/jobs``

        Example:
            await client.jobs.create_job(body=models.Job(action=models.Stop()))"""
        return await self._caller.given(options).call(
            _operations.CREATE_JOB,
            {
                "kind": kind,
                "api_version": api_version,
                "x_format": x_format,
                "limit": limit,
                "include": include,
            },
            body=body,
        )
