"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here."""

from __future__ import annotations

from functools import cached_property

from ._runtime.call import AsyncCaller, Caller
from ._runtime.responses import as_response, as_response_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def imports(self) -> ImportsWithResponse:
        return ImportsWithResponse(self._caller)

    @cached_property
    def bulk(self) -> BulkWithResponse:
        return BulkWithResponse(self._caller)

    @cached_property
    def jobs(self) -> JobsWithResponse:
        return JobsWithResponse(self._caller)


class ImportsWithResponse:
    """`Imports`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.imports import Imports

        plain = Imports(caller)
        self.create_import = as_response(plain.create_import)
        self.get_import = as_response(plain.get_import)


class BulkWithResponse:
    """`Bulk`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.bulk import Bulk

        plain = Bulk(caller)
        self.submit_import = as_response(plain.submit_import)


class JobsWithResponse:
    """`Jobs`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.jobs import Jobs

        plain = Jobs(caller)
        self.get_job = as_response(plain.get_job)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def imports(self) -> AsyncImportsWithResponse:
        return AsyncImportsWithResponse(self._caller)

    @cached_property
    def bulk(self) -> AsyncBulkWithResponse:
        return AsyncBulkWithResponse(self._caller)

    @cached_property
    def jobs(self) -> AsyncJobsWithResponse:
        return AsyncJobsWithResponse(self._caller)


class AsyncImportsWithResponse:
    """`AsyncImports`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.imports import AsyncImports

        plain = AsyncImports(caller)
        self.create_import = as_response_async(plain.create_import)
        self.get_import = as_response_async(plain.get_import)


class AsyncBulkWithResponse:
    """`AsyncBulk`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.bulk import AsyncBulk

        plain = AsyncBulk(caller)
        self.submit_import = as_response_async(plain.submit_import)


class AsyncJobsWithResponse:
    """`AsyncJobs`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.jobs import AsyncJobs

        plain = AsyncJobs(caller)
        self.get_job = as_response_async(plain.get_job)
