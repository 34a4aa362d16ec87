"""What the operations of logs send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Nothing
from .._runtime.json_lines import JsonLines
from .._runtime.operation import Operation
from .._runtime.sequences import ItemReader, typed

READ_LOGS: Operation[list[models.Entry]] = Operation(
    name="logs.read_logs",
    method="GET",
    path="/logs",
    operation_id="readLogs",
    tags=("logs",),
    success={"200": JsonLines(shapes.Array(shapes.Ref(lambda: models.Entry)))},
)

READ_LOGS_ITEMS: ItemReader[models.Entry] = ItemReader(
    media_type="application/jsonl",
    read=typed(shapes.Ref(lambda: models.Entry)),
)

WRITE_LOGS: Operation[None] = Operation(
    name="logs.write_logs",
    method="POST",
    path="/logs",
    operation_id="writeLogs",
    tags=("logs",),
    body=(
        JsonLines(
            shapes.Array(shapes.Ref(lambda: models.WriteLogsRequestItem)),
            media_type="application/json-seq",
        ),
    ),
    body_required=True,
    success={"204": Nothing()},
)
