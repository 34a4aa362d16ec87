"""What the operations of timeout send, and how answers are read."""

from __future__ import annotations

from .._runtime.contents import Text
from .._runtime.operation import Operation, Parameter
from .._runtime.sequences import ItemReader, ServerSentEvent, plain

EXPORT: Operation[str] = Operation(
    name="timeout.export",
    method="GET",
    path="/export",
    operation_id="export",
    tags=("timeout",),
    parameters=(
        Parameter("strict", "strict", "query"),
        Parameter("extra_query", "extra_query", "query"),
    ),
    security=(("key",),),
    success={"200": Text(media_type="text/event-stream")},
)

EXPORT_ITEMS: ItemReader[ServerSentEvent] = ItemReader(
    media_type="text/event-stream",
    read=plain,
)
