"""What the operations of events send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.item_paging import ByLastItem
from .._runtime.operation import Operation, Parameter

LIST_EVENTS: Operation[list[models.ListEventsResponseItem | None]] = Operation(
    name="events.list_events",
    method="GET",
    path="/events",
    operation_id="listEvents",
    tags=("events",),
    parameters=(Parameter("since", "since", "query"),),
    success={
        "200": Json(
            shapes.Array(shapes.Nullable(shapes.Ref(lambda: models.ListEventsResponseItem))),
        ),
    },
)

LIST_EVENTS_PAGING: ByLastItem[
    list[models.ListEventsResponseItem | None],
    models.ListEventsResponseItem | None,
] = ByLastItem(
    argument="since",
    items=lambda page: page,
    last=lambda item: item.event_id if item else None,
)
