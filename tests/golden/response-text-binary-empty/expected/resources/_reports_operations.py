"""What the operations of reports send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing, Text
from .._runtime.operation import Operation
from .._runtime.uploads import Binary

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
