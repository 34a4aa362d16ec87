"""answers: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime import shapes
from .._runtime.call_options import CallOptions
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Json
from .._runtime.operation import Operation
from .._runtime.sequences import AsyncItemStream, ItemReader, ItemStream, typed
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
    "text/event-stream", typed(shapes.Ref(lambda: models.Piece))
)


class Answers:
    """Operations of answers."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_answer(
        self,
        *,
        body: models.CreateAnswerRequest,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Call ``POST /answers``.

        With `stream` the answer comes piece by piece.
        """
        return self._caller.given(options).call(CREATE_ANSWER, {}, body=body)

    def stream_create_answer(
        self,
        *,
        body: models.CreateAnswerRequest,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Piece]:
        """The items of `create_answer` as they arrive, to be iterated in ``with``."""
        return ItemStream[models.Piece](
            self._caller.given(options),
            CREATE_ANSWER,
            {},
            CREATE_ANSWER_ITEMS,
            body=body,
        )


class AsyncAnswers:
    """Operations of answers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_answer(
        self,
        *,
        body: models.CreateAnswerRequest,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """Call ``POST /answers``.

        With `stream` the answer comes piece by piece.
        """
        return await self._caller.given(options).call(CREATE_ANSWER, {}, body=body)

    def stream_create_answer(
        self,
        *,
        body: models.CreateAnswerRequest,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Piece]:
        """The items of `create_answer` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream[models.Piece](
            self._caller.given(options),
            CREATE_ANSWER,
            {},
            CREATE_ANSWER_ITEMS,
            body=body,
        )
