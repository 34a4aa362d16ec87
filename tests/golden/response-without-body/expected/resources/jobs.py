"""How to call the operations of jobs.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _jobs_operations as _operations


class Jobs:
    """Operations of jobs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_job(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Get job.

        ``GET /jobs``

        Example:
            client.jobs.get_job()"""
        return self._caller.given(options).call(
            _operations.GET_JOB,
            {},
        )

    def start_job(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Job | None:
        """Start job.

        ``POST /jobs``

        Example:
            client.jobs.start_job()"""
        return self._caller.given(options).call(
            _operations.START_JOB,
            {},
        )

    def delete_jobs(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete jobs.

        ``DELETE /jobs``

        Example:
            client.jobs.delete_jobs()"""
        return self._caller.given(options).call(
            _operations.DELETE_JOBS,
            {},
        )

    def head_jobs(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Head jobs.

        ``HEAD /jobs``

        Raises:
            ApiError: Fault.

        Example:
            client.jobs.head_jobs()"""
        return self._caller.given(options).call(
            _operations.HEAD_JOBS,
            {},
        )


class AsyncJobs:
    """Operations of jobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_job(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Get job.

        ``GET /jobs``

        Example:
            await client.jobs.get_job()"""
        return await self._caller.given(options).call(
            _operations.GET_JOB,
            {},
        )

    async def start_job(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Job | None:
        """Start job.

        ``POST /jobs``

        Example:
            await client.jobs.start_job()"""
        return await self._caller.given(options).call(
            _operations.START_JOB,
            {},
        )

    async def delete_jobs(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Delete jobs.

        ``DELETE /jobs``

        Example:
            await client.jobs.delete_jobs()"""
        return await self._caller.given(options).call(
            _operations.DELETE_JOBS,
            {},
        )

    async def head_jobs(
        self,
        **options: Unpack[CallOptions],
    ) -> None:
        """Head jobs.

        ``HEAD /jobs``

        Raises:
            ApiError: Fault.

        Example:
            await client.jobs.head_jobs()"""
        return await self._caller.given(options).call(
            _operations.HEAD_JOBS,
            {},
        )
