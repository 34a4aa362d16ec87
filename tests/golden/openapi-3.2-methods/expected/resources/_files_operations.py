"""What the operations of files send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

FIND_FILES: Operation[list[str]] = Operation(
    name="files.find_files",
    method="QUERY",
    path="/files",
    operation_id="findFiles",
    tags=("files",),
    body=(Json(shapes.Ref(lambda: models.FindFilesRequest)),),
    body_required=True,
    success={"200": Json(shapes.Array(shapes.String()))},
)

COPY_FILE: Operation[None] = Operation(
    name="files.copy_file",
    method="COPY",
    path="/files/{name}",
    operation_id="copyFile",
    tags=("files",),
    parameters=(
        Parameter("destination", "Destination", "header", required=True),
        Parameter("session", "session", "cookie", style="cookie"),
        Parameter("name", "name", "path", required=True),
    ),
    success={"204": Nothing()},
)

M_SEARCH_FILE: Operation[None] = Operation(
    name="files.m_search_file",
    method="M-SEARCH",
    path="/files/{name}",
    tags=("files",),
    parameters=(Parameter("name", "name", "path", required=True),),
    success={"204": Nothing()},
)
