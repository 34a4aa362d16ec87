"""reports: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .._runtime.binary import Binary
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing, Text
from .._runtime.operation import Operation

GET_TEXT: Operation[str] = Operation(
    name="reports.get_text",
    method="GET",
    path="/report.txt",
    operation_id="getText",
    tags=("reports",),
    success={"200": Text()},
)

GET_PDF: Operation[bytes] = Operation(
    name="reports.get_pdf",
    method="GET",
    path="/report.pdf",
    operation_id="getPdf",
    tags=("reports",),
    success={"200": Binary(media_type="application/pdf")},
)

GET_XML: Operation[str] = Operation(
    name="reports.get_xml",
    method="GET",
    path="/report.xml",
    operation_id="getXml",
    tags=("reports",),
    success={"200": Text(media_type="application/xml")},
)

DELETE_REPORT: Operation[None] = Operation(
    name="reports.delete_report",
    method="DELETE",
    path="/report",
    operation_id="deleteReport",
    tags=("reports",),
    success={"204": Nothing()},
)


class Reports:
    """Operations of reports."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_text(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /report.txt``."""
        return self._caller.given(options).call(GET_TEXT, {})

    def get_pdf(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /report.pdf``."""
        return self._caller.given(options).call(GET_PDF, {})

    def get_xml(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /report.xml``."""
        return self._caller.given(options).call(GET_XML, {})

    def delete_report(self, **options: Unpack[CallOptions]) -> None:
        """Call ``DELETE /report``."""
        return self._caller.given(options).call(DELETE_REPORT, {})


class AsyncReports:
    """Operations of reports."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_text(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /report.txt``."""
        return await self._caller.given(options).call(GET_TEXT, {})

    async def get_pdf(self, **options: Unpack[CallOptions]) -> bytes:
        """Call ``GET /report.pdf``."""
        return await self._caller.given(options).call(GET_PDF, {})

    async def get_xml(self, **options: Unpack[CallOptions]) -> str:
        """Call ``GET /report.xml``."""
        return await self._caller.given(options).call(GET_XML, {})

    async def delete_report(self, **options: Unpack[CallOptions]) -> None:
        """Call ``DELETE /report``."""
        return await self._caller.given(options).call(DELETE_REPORT, {})
