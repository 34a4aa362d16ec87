"""What the operations of chats send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json, Text
from .._runtime.operation import Operation, Parameter
from .._runtime.sequences import ItemReader, ServerSentEvent, plain, typed
from .._runtime.switches import StreamSwitch

CREATE_CHAT: Operation[models.Answer] = Operation(
    name="chats.create_chat",
    method="POST",
    path="/chat",
    operation_id="createChat",
    tags=("chats",),
    body=(Json(shapes.Ref(lambda: models.CreateChatRequest)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Answer))},
    switch=StreamSwitch(),
)

CREATE_CHAT_ITEMS: ItemReader[models.Delta] = ItemReader(
    media_type="text/event-stream",
    read=typed(shapes.Ref(lambda: models.Delta)),
)

GENERATE: Operation[models.Answer] = Operation(
    name="chats.generate",
    method="POST",
    path="/generate",
    operation_id="generate",
    tags=("chats",),
    body=(Json(shapes.Ref(lambda: models.Prompt)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Answer))},
    switch=StreamSwitch(by_default=True),
)

GENERATE_ITEMS: ItemReader[models.Delta] = ItemReader(
    media_type="application/x-ndjson",
    read=typed(shapes.Ref(lambda: models.Delta)),
)

ASK: Operation[models.Answer] = Operation(
    name="chats.ask",
    method="POST",
    path="/questions",
    operation_id="ask",
    tags=("chats",),
    body=(Json(shapes.Ref(lambda: models.ChatsAskRequest)),),
    success={"200": Json(shapes.Ref(lambda: models.Answer))},
    switch=StreamSwitch(),
)

ASK_ITEMS: ItemReader[models.Delta] = ItemReader(
    media_type="text/event-stream",
    read=typed(shapes.Ref(lambda: models.Delta)),
)

ASK_ONCE: Operation[models.Answer] = Operation(
    name="chats.ask_once",
    method="POST",
    path="/wholes",
    operation_id="askOnce",
    tags=("chats",),
    body=(Json(shapes.Ref(lambda: models.AskOnceRequest)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Answer))},
)

ASK_ONCE_ITEMS: ItemReader[models.Delta] = ItemReader(
    media_type="text/event-stream",
    read=typed(shapes.Ref(lambda: models.Delta)),
)

GET_STATS: Operation[models.Answer] = Operation(
    name="chats.get_stats",
    method="GET",
    path="/stats",
    operation_id="getStats",
    tags=("chats",),
    parameters=(
        Parameter("stream", "stream", "query"),
        Parameter("id", "id", "query"),
    ),
    success={"200": Json(shapes.Ref(lambda: models.Answer))},
    switch=StreamSwitch(argument="stream", by_default=True),
)

GET_STATS_ITEMS: ItemReader[models.Answer] = ItemReader(
    media_type="application/jsonl",
    read=typed(shapes.Ref(lambda: models.Answer)),
)

WATCH: Operation[str] = Operation(
    name="chats.watch",
    method="GET",
    path="/events",
    operation_id="watch",
    tags=("chats",),
    parameters=(Parameter("stream", "stream", "query"),),
    success={"200": Text(media_type="text/event-stream")},
    switch=StreamSwitch(argument="stream", only=True),
)

WATCH_ITEMS: ItemReader[ServerSentEvent] = ItemReader(
    media_type="text/event-stream",
    read=plain,
)
