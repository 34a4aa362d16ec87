"""What the operations of answers send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
from .._runtime.contents import Json
from .._runtime.operation import Operation
from .._runtime.sequences import ItemReader, typed
from .._runtime.switches import StreamSwitch

CREATE_ANSWER: Operation[models.Answer] = Operation(
    name="answers.create_answer",
    method="POST",
    path="/answers",
    operation_id="createAnswer",
    tags=("answers",),
    body=(Json(shapes.Ref(lambda: models.CreateAnswerRequest)),),
    body_required=True,
    success={"200": Json(shapes.Ref(lambda: models.Answer))},
    switch=StreamSwitch(),
)

CREATE_ANSWER_ITEMS: ItemReader[models.Piece] = ItemReader(
    media_type="text/event-stream",
    read=typed(shapes.Ref(lambda: models.Piece)),
)
