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
    def reports(self) -> ReportsWithResponse:
        return ReportsWithResponse(self._caller)


class ReportsWithResponse:
    """`Reports`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.reports import Reports

        plain = Reports(caller)
        self.get_text = as_response(plain.get_text)
        self.get_pdf = as_response(plain.get_pdf)
        self.get_xml = as_response(plain.get_xml)
        self.delete_report = as_response(plain.delete_report)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def reports(self) -> AsyncReportsWithResponse:
        return AsyncReportsWithResponse(self._caller)


class AsyncReportsWithResponse:
    """`AsyncReports`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.reports import AsyncReports

        plain = AsyncReports(caller)
        self.get_text = as_response_async(plain.get_text)
        self.get_pdf = as_response_async(plain.get_pdf)
        self.get_xml = as_response_async(plain.get_xml)
        self.delete_report = as_response_async(plain.delete_report)
