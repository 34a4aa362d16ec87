"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def jobs(self) -> JobsWithResponse:
        return JobsWithResponse(self._caller)


class JobsWithResponse:
    """`Jobs`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.jobs import Jobs

        plain = Jobs(caller)
        self.create_job = full(plain.create_job)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def jobs(self) -> AsyncJobsWithResponse:
        return AsyncJobsWithResponse(self._caller)


class AsyncJobsWithResponse:
    """`AsyncJobs`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.jobs import AsyncJobs

        plain = AsyncJobs(caller)
        self.create_job = full_async(plain.create_job)
