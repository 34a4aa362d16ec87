"""What the operations of reports send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing, Text
from .._runtime.operation import Operation, Parameter
from .._runtime.paging import ByPage
from .._runtime.uploads import Binary

GET_REPORT: Operation[models.Report | models.Ticket | None] = Operation(
    name="reports.get_report",
    method="GET",
    path="/report",
    operation_id="getReport",
    tags=("reports",),
    parameters=(Parameter("year", "year", "query"),),
    success={
        "200": Json(shapes.Ref(lambda: models.Report)),
        "202": Json(shapes.Ref(lambda: models.Ticket)),
        "204": Nothing(),
    },
    others={
        "200": (
            Text(media_type="text/csv"),
            Text(media_type="text/html"),
            Binary(media_type="application/pdf"),
        ),
    },
    errors={"404": Json(shapes.Ref(lambda: models.Ticket), media_type="application/problem+json")},
)

GET_TEXT: Operation[str] = Operation(
    name="reports.get_text",
    method="GET",
    path="/text",
    operation_id="getText",
    tags=("reports",),
    success={"200": Text()},
    others={"200": (Text(media_type="text/markdown"),)},
)

GET_VERSIONS: Operation[models.Report] = Operation(
    name="reports.get_versions",
    method="GET",
    path="/versions",
    operation_id="getVersions",
    tags=("reports",),
    success={
        "200": Json(
            shapes.Ref(lambda: models.Report),
            media_type="application/vnd.example.v1+json",
        ),
    },
    others={
        "200": (
            Json(shapes.Ref(lambda: models.Ticket), media_type="application/vnd.example.v2+json"),
        ),
    },
)

GET_SAME: Operation[models.Report] = Operation(
    name="reports.get_same",
    method="GET",
    path="/same",
    operation_id="getSame",
    tags=("reports",),
    success={"200": Json(shapes.Ref(lambda: models.Report))},
)

LIST_REPORTS: Operation[models.ListReportsResponse] = Operation(
    name="reports.list_reports",
    method="GET",
    path="/reports",
    operation_id="listReports",
    tags=("reports",),
    parameters=(Parameter("page", "page", "query"),),
    success={"200": Json(shapes.Ref(lambda: models.ListReportsResponse))},
    others={"200": (Text(media_type="text/csv"),)},
)

LIST_REPORTS_PAGING: ByPage[models.ListReportsResponse, models.Report] = ByPage(
    argument="page",
    items=lambda page: page.reports,
    first=1,
)
