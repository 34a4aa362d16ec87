"""How to call the operations of jobs.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Unpack
from uuid import UUID

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions, OptionsButTimeout
from .._runtime.polling import resumed, wait, wait_async
from . import _jobs_operations as _operations


class Jobs:
    """Operations of jobs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_job(
        self,
        shop: str,
        id: UUID,
        *,
        day: dt.date | None = None,
        source: str | None = None,
        verbose: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Get job.

        ``GET /shops/{shop}/jobs/{id}``

        Returns:
            How far it is.

        Example:
            client.jobs.get_job("your-shop", UUID("00000000-0000-4000-8000-000000000000"))"""
        return self._caller.given(options).call(
            _operations.GET_JOB,
            {
                "day": day,
                "source": source,
                "verbose": verbose,
                "shop": shop,
                "id": id,
            },
        )

    def wait_for_job(
        self,
        shop: str,
        id: UUID,
        *,
        day: dt.date | None = None,
        source: str | None = None,
        verbose: bool | None = None,
        wait_until: Callable[[models.Job], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Call `get_job` until the status is `done`, or `wait_until` is true of it.

        Raises:
            BatchFailed: it ended as `failed`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_job` from its `resume_token`.

        Example:
            client.jobs.wait_for_job("your-shop", UUID("00000000-0000-4000-8000-000000000000"))"""
        return wait(
            self._caller.given(options),
            _operations.GET_JOB,
            {
                "day": day,
                "source": source,
                "verbose": verbose,
                "shop": shop,
                "id": id,
            },
            _operations.GET_JOB_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    def resume_wait_for_job(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.Job], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Go on with `wait_for_job` from the `resume_token` of its error, also in another
        process; the first look is at once.

        Example:
            client.jobs.resume_wait_for_job(resume_token="…")"""
        return wait(
            self._caller.given(options),
            _operations.GET_JOB,
            resumed(
                _operations.GET_JOB,
                resume_token,
            ),
            _operations.GET_JOB_POLLING,
            until=wait_until,
            timeout=timeout,
        )


class AsyncJobs:
    """Operations of jobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_job(
        self,
        shop: str,
        id: UUID,
        *,
        day: dt.date | None = None,
        source: str | None = None,
        verbose: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Job:
        """Get job.

        ``GET /shops/{shop}/jobs/{id}``

        Returns:
            How far it is.

        Example:
            await client.jobs.get_job("your-shop", UUID("00000000-0000-4000-8000-000000000000"))"""
        return await self._caller.given(options).call(
            _operations.GET_JOB,
            {
                "day": day,
                "source": source,
                "verbose": verbose,
                "shop": shop,
                "id": id,
            },
        )

    async def wait_for_job(
        self,
        shop: str,
        id: UUID,
        *,
        day: dt.date | None = None,
        source: str | None = None,
        verbose: bool | None = None,
        wait_until: Callable[[models.Job], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Call `get_job` until the status is `done`, or `wait_until` is true of it.

        Raises:
            BatchFailed: it ended as `failed`.
            PollTimeout: `timeout` seconds were not enough; the work goes on, and so does the
                wait with `resume_wait_for_job` from its `resume_token`.

        Example:
            await client.jobs.wait_for_job(
                "your-shop",
                UUID("00000000-0000-4000-8000-000000000000"),
            )"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_JOB,
            {
                "day": day,
                "source": source,
                "verbose": verbose,
                "shop": shop,
                "id": id,
            },
            _operations.GET_JOB_POLLING,
            until=wait_until,
            timeout=timeout,
        )

    async def resume_wait_for_job(
        self,
        *,
        resume_token: str,
        wait_until: Callable[[models.Job], bool] | None = None,
        timeout: float = 600.0,
        **options: Unpack[OptionsButTimeout],
    ) -> models.Job:
        """Go on with `wait_for_job` from the `resume_token` of its error, also in another
        process; the first look is at once.

        Example:
            await client.jobs.resume_wait_for_job(resume_token="…")"""
        return await wait_async(
            self._caller.given(options),
            _operations.GET_JOB,
            resumed(
                _operations.GET_JOB,
                resume_token,
            ),
            _operations.GET_JOB_POLLING,
            until=wait_until,
            timeout=timeout,
        )
