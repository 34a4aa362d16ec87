"""What the operations of files send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation

LIST_FILES: Operation[None] = Operation(
    name="files.list_files",
    method="GET",
    path="/files",
    operation_id="listFiles",
    tags=("files",),
    server="https://files.example.com",
    success={"204": Nothing()},
)

UPLOAD_FILE: Operation[None] = Operation(
    name="files.upload_file",
    method="POST",
    path="/files",
    operation_id="uploadFile",
    tags=("files",),
    server="https://eu.uploads.example.com/live/",
    success={"204": Nothing()},
)

GET_REPORT: Operation[None] = Operation(
    name="files.get_report",
    method="GET",
    path="/reports",
    operation_id="getReport",
    tags=("files",),
    server="/v2",
    success={"204": Nothing()},
)

GET_USER: Operation[None] = Operation(
    name="files.get_user",
    method="GET",
    path="/users",
    operation_id="getUser",
    tags=("files",),
    success={"204": Nothing()},
)
