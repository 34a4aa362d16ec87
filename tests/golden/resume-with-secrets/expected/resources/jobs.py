"""How to call the operations of jobs.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions, OptionsButTimeout
from .._runtime.paging import AsyncPager, Pager
from .._runtime.polling import resumed, wait, wait_async
from .._runtime.submission import AsyncSubmission, Submission
from . import _jobs_operations as _operations


class Jobs:
    """Operations of jobs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list_jobs(
        self,
        *,
        x_api_key: str,
        after: str | None = None,
        state: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListJobsResponse:
        """List jobs.

        ``GET /jobs``

        Returns:
            Some of them.

        Example:
            client.jobs.list_jobs(x_api_key="…")"""
        return self._caller.given(options).call(
            _operations.LIST_JOBS,
            {
                "x_api_key": x_api_key,
                "after": after,
                "state": state,
            },
        )

    def iter_jobs(
        self,
        *,
        x_api_key: str,
        after: str | None = None,
        state: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Pager[models.ListJobsResponse, models.Job]:
        """Every item of `list_jobs`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            for item in client.jobs.iter_jobs(x_api_key="…"):
                print(item)"""
        return Pager(
            self._caller.given(options),
            _operations.LIST_JOBS,
            {
                "x_api_key": x_api_key,
                "after": after,
                "state": state,
            },
            _operations.LIST_JOBS_PAGING,
            resume_token=resume_token,
        )

    def create_job(
        self,
        *,
        x_api_key: str,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Create job.

        ``POST /jobs``

        Returns:
            Started.

        Links:
            state: `jobs.get_job(id=$response.body#/id, X-Api-Key=$request.header.X-Api-Key)`

        Example:
            client.jobs.create_job(x_api_key="…")"""
        return self._caller.given(options).call(
            _operations.CREATE_JOB,
            {"x_api_key": x_api_key},
        )

    def submit_job(
        self,
        *,
        x_api_key: str,
        **options: Unpack[CallOptions],
    ) -> Submission[models.Job, models.Job]:
        """Call `create_job`; `.wait()` of what comes back waits as `jobs.wait_for_job` does,
        `.result` is what the call returned.

        Example:
            submission = client.jobs.submit_job(x_api_key="…")"""
        return Submission(
            self._caller,
            _operations.CREATE_JOB_LINK,
            self.create_job(
                x_api_key=x_api_key,
                **options,
            ),
            {"x_api_key": x_api_key},
        )

    def get_job(
        self,
        id: str,
        *,
        x_api_key: str,
        since: dt.datetime | None = None,
        session: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Get job.

        ``GET /jobs/{id}``

        Returns:
            How far it is.

        Example:
            client.jobs.get_job("your-id", x_api_key="…")"""
        return self._caller.given(options).call(
            _operations.GET_JOB,
            {
                "id": id,
                "since": since,
                "x_api_key": x_api_key,
                "session": session,
            },
        )

    def wait_for_job(
        self,
        id: str,
        *,
        x_api_key: str,
        since: dt.datetime | None = None,
        session: str | None = None,
        wait_until: Callable[[models.Job], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Call `get_job` until the status is `done`, or `wait_until` is true of it.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_job` from its `resume_token`.

        Example:
            client.jobs.wait_for_job("your-id", x_api_key="…")"""
        return wait(
            self._caller.given(options),
            _operations.GET_JOB,
            {
                "id": id,
                "since": since,
                "x_api_key": x_api_key,
                "session": session,
            },
            _operations.GET_JOB_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_job(
        self,
        *,
        resume_token: str,
        x_api_key: str,
        session: str | None = None,
        wait_until: Callable[[models.Job], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Go on with `wait_for_job` from the `resume_token` of its error, also in another
        process; the first look is at once. The token holds no headers and cookies: they are
        given again.

        Example:
            client.jobs.resume_wait_for_job(resume_token="…", x_api_key="…")"""
        return wait(
            self._caller.given(options),
            _operations.GET_JOB,
            resumed(
                _operations.GET_JOB,
                resume_token,
                {
                    "x_api_key": x_api_key,
                    "session": session,
                },
            ),
            _operations.GET_JOB_POLLING,
            until=wait_until,
            timeout=timeout,
        )


class AsyncJobs:
    """Operations of jobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def list_jobs(
        self,
        *,
        x_api_key: str,
        after: str | None = None,
        state: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.ListJobsResponse:
        """List jobs.

        ``GET /jobs``

        Returns:
            Some of them.

        Example:
            await client.jobs.list_jobs(x_api_key="…")"""
        return await self._caller.given(options).call(
            _operations.LIST_JOBS,
            {
                "x_api_key": x_api_key,
                "after": after,
                "state": state,
            },
        )

    def iter_jobs(
        self,
        *,
        x_api_key: str,
        after: str | None = None,
        state: str | None = None,
        resume_token: str | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[models.ListJobsResponse, models.Job]:
        """Every item of `list_jobs`, page after page; `.pages()` gives the pages.

        The `resume_token` of the listing, or of an error on the way, goes on with the next
        item, also in another process.

        Example:
            async for item in client.jobs.iter_jobs(x_api_key="…"):
                print(item)"""
        return AsyncPager(
            self._caller.given(options),
            _operations.LIST_JOBS,
            {
                "x_api_key": x_api_key,
                "after": after,
                "state": state,
            },
            _operations.LIST_JOBS_PAGING,
            resume_token=resume_token,
        )

    async def create_job(
        self,
        *,
        x_api_key: str,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Create job.

        ``POST /jobs``

        Returns:
            Started.

        Links:
            state: `jobs.get_job(id=$response.body#/id, X-Api-Key=$request.header.X-Api-Key)`

        Example:
            await client.jobs.create_job(x_api_key="…")"""
        return await self._caller.given(options).call(
            _operations.CREATE_JOB,
            {"x_api_key": x_api_key},
        )

    async def submit_job(
        self,
        *,
        x_api_key: str,
        **options: Unpack[CallOptions],
    ) -> AsyncSubmission[models.Job, models.Job]:
        """Call `create_job`; `.wait()` of what comes back waits as `jobs.wait_for_job` does,
        `.result` is what the call returned.

        Example:
            submission = await client.jobs.submit_job(x_api_key="…")"""
        return AsyncSubmission(
            self._caller,
            _operations.CREATE_JOB_LINK,
            await self.create_job(
                x_api_key=x_api_key,
                **options,
            ),
            {"x_api_key": x_api_key},
        )

    async def get_job(
        self,
        id: str,
        *,
        x_api_key: str,
        since: dt.datetime | None = None,
        session: str | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Get job.

        ``GET /jobs/{id}``

        Returns:
            How far it is.

        Example:
            await client.jobs.get_job("your-id", x_api_key="…")"""
        return await self._caller.given(options).call(
            _operations.GET_JOB,
            {
                "id": id,
                "since": since,
                "x_api_key": x_api_key,
                "session": session,
            },
        )

    async def wait_for_job(
        self,
        id: str,
        *,
        x_api_key: str,
        since: dt.datetime | None = None,
        session: str | None = None,
        wait_until: Callable[[models.Job], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Call `get_job` until the status is `done`, or `wait_until` is true of it.

        Raises:
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_job` from its `resume_token`.

        Example:
            await client.jobs.wait_for_job("your-id", x_api_key="…")"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_JOB,
            {
                "id": id,
                "since": since,
                "x_api_key": x_api_key,
                "session": session,
            },
            _operations.GET_JOB_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_job(
        self,
        *,
        resume_token: str,
        x_api_key: str,
        session: str | None = None,
        wait_until: Callable[[models.Job], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Go on with `wait_for_job` from the `resume_token` of its error, also in another
        process; the first look is at once. The token holds no headers and cookies: they are
        given again.

        Example:
            await client.jobs.resume_wait_for_job(resume_token="…", x_api_key="…")"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_JOB,
            resumed(
                _operations.GET_JOB,
                resume_token,
                {
                    "x_api_key": x_api_key,
                    "session": session,
                },
            ),
            _operations.GET_JOB_POLLING,
            until=wait_until,
            timeout=timeout,
        )
