"""What the operations of files send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Nothing
from .._runtime.operation import Operation, Parameter

GET_FILE: Operation[None] = Operation(
    name="files.get_file",
    method="GET",
    path="/files/{name}.{extension}/at/{latitude},{longitude}",
    operation_id="getFile",
    tags=("files",),
    parameters=(
        Parameter("name", "name", "path", required=True),
        Parameter("extension", "extension", "path", required=True),
        Parameter("latitude", "latitude", "path", required=True),
        Parameter("longitude", "longitude", "path", required=True),
    ),
    success={"204": Nothing()},
)
