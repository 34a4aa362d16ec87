"""How to call the operations of jobs.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Literal, Unpack, overload

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _jobs_operations as _operations


class Jobs:
    """Operations of jobs."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def start_job(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Result | models.Ticket | None:
        """Start job.

        ``POST /jobs``

        Returns:
            Done at once.
            Later.

        Example:
            client.jobs.start_job()"""
        return self._caller.given(options).call(
            _operations.START_JOB,
            {},
        )

    @overload
    def get_result(
        self,
        *,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.Result: ...
    @overload
    def get_result(
        self,
        *,
        accept: Literal["text/csv"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    def get_result(
        self,
        *,
        accept: Literal["application/json", "text/csv"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.Result | str:
        """Get result.

        ``GET /result``

        Args:
            accept: The media type of the answer.

        Returns:
            JSON or a table.

        Example:
            client.jobs.get_result()"""
        return self._caller.given(options).call(
            _operations.GET_RESULT,
            {},
            accept=accept,
        )


class AsyncJobs:
    """Operations of jobs."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def start_job(
        self,
        **options: Unpack[CallOptions],
    ) -> models.Result | models.Ticket | None:
        """Start job.

        ``POST /jobs``

        Returns:
            Done at once.
            Later.

        Example:
            await client.jobs.start_job()"""
        return await self._caller.given(options).call(
            _operations.START_JOB,
            {},
        )

    @overload
    async def get_result(
        self,
        *,
        accept: Literal["application/json"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.Result: ...
    @overload
    async def get_result(
        self,
        *,
        accept: Literal["text/csv"],
        **options: Unpack[CallOptions],
    ) -> str: ...
    async def get_result(
        self,
        *,
        accept: Literal["application/json", "text/csv"] = "application/json",
        **options: Unpack[CallOptions],
    ) -> models.Result | str:
        """Get result.

        ``GET /result``

        Args:
            accept: The media type of the answer.

        Returns:
            JSON or a table.

        Example:
            await client.jobs.get_result()"""
        return await self._caller.given(options).call(
            _operations.GET_RESULT,
            {},
            accept=accept,
        )
