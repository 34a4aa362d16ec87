"""What the operations of streams send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Nothing
from .._runtime.json_lines import JsonLines
from .._runtime.operation import Operation
from .._runtime.sequences import ItemReader, typed
from .._runtime.uploads import Binary

WATCH: Operation[list[models.EventStream]] = Operation(
    name="streams.watch",
    method="POST",
    path="/watch",
    operation_id="watch",
    tags=("streams",),
    success={
        "200": JsonLines(
            shapes.Array(shapes.Ref(lambda: models.EventStream)),
            media_type="application/json",
        ),
    },
    errors={"default": Json(shapes.Ref(lambda: models.Status))},
)

WATCH_ITEMS: ItemReader[models.EventStream] = ItemReader(
    media_type="application/json",
    read=typed(shapes.Ref(lambda: models.EventStream)),
)

FOLLOW: Operation[list[models.EventStream]] = Operation(
    name="streams.follow",
    method="GET",
    path="/follow",
    operation_id="follow",
    tags=("streams",),
    success={
        "200": JsonLines(
            shapes.Array(shapes.Ref(lambda: models.EventStream)),
            media_type="application/json",
        ),
    },
)

FOLLOW_ITEMS: ItemReader[models.EventStream] = ItemReader(
    media_type="application/json",
    read=typed(shapes.Ref(lambda: models.EventStream)),
)

GET_LOGS: Operation[bytes] = Operation(
    name="streams.get_logs",
    method="GET",
    path="/logs",
    operation_id="getLogs",
    tags=("streams",),
    success={"200": Binary(media_type="text/plain")},
)

PUT_LOGS: Operation[None] = Operation(
    name="streams.put_logs",
    method="PUT",
    path="/logs",
    operation_id="putLogs",
    tags=("streams",),
    body=(Binary(),),
    body_required=True,
    success={"204": Nothing()},
)

GET_FILE: Operation[bytes] = Operation(
    name="streams.get_file",
    method="GET",
    path="/file",
    operation_id="getFile",
    tags=("streams",),
    success={"200": Binary(media_type="text/plain")},
)

EXPORT: Operation[bytes] = Operation(
    name="streams.export",
    method="GET",
    path="/export",
    operation_id="export",
    tags=("streams",),
    success={"200": Binary(media_type="application/x-tar")},
    bodiless_errors=("404",),
)
