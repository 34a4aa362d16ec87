"""What the operations of news send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Text
from .._runtime.json_lines import JsonLines
from .._runtime.operation import Operation, Parameter
from .._runtime.sequences import ItemReader, ServerSentEvent, plain, typed

LIST_NEWS: Operation[str] = Operation(
    name="news.list_news",
    method="GET",
    path="/news",
    operation_id="listNews",
    tags=("news",),
    success={"200": Text(media_type="text/event-stream")},
)

LIST_NEWS_ITEMS: ItemReader[ServerSentEvent] = ItemReader(
    media_type="text/event-stream",
    read=plain,
)

LIST_SIGNALS: Operation[str] = Operation(
    name="news.list_signals",
    method="GET",
    path="/signals",
    operation_id="listSignals",
    tags=("news",),
    success={"200": Text(media_type="text/event-stream")},
)

LIST_SIGNALS_ITEMS: ItemReader[ServerSentEvent] = ItemReader(
    media_type="text/event-stream",
    read=plain,
)

EXPORT_NEWS: Operation[list[models.Piece]] = Operation(
    name="news.export_news",
    method="GET",
    path="/export",
    operation_id="exportNews",
    tags=("news",),
    parameters=(Parameter("since", "since", "query"),),
    success={
        "200": JsonLines(
            shapes.Array(shapes.Ref(lambda: models.Piece)),
            media_type="application/x-ndjson",
        ),
    },
)

EXPORT_NEWS_ITEMS: ItemReader[models.Piece] = ItemReader(
    media_type="application/x-ndjson",
    read=typed(shapes.Ref(lambda: models.Piece)),
)
