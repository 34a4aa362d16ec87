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
from .._runtime.contents import Json, Nothing
from .._runtime.operation import Operation, Parameter

GET_ANSWER: Operation[None] = Operation(
    name="answers.get_answer",
    method="GET",
    path="/answers",
    operation_id="getAnswer",
    tags=("answers",),
    parameters=(Parameter("model", "model", "query", required=True),),
    success={"204": Nothing()},
)

GET_QUESTION: Operation[models.Question] = Operation(
    name="answers.get_question",
    method="GET",
    path="/question",
    operation_id="getQuestion",
    tags=("answers",),
    success={"200": Json(shapes.Ref(lambda: models.Question))},
)


class Answers:
    """Operations of answers."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_answer(self, *, model: models.ModelId, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /answers``."""
        return self._caller.given(options).call(GET_ANSWER, {"model": model})

    def get_question(self, **options: Unpack[CallOptions]) -> models.Question:
        """Call ``GET /question``."""
        return self._caller.given(options).call(GET_QUESTION, {})


class AsyncAnswers:
    """Operations of answers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_answer(self, *, model: models.ModelId, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /answers``."""
        return await self._caller.given(options).call(GET_ANSWER, {"model": model})

    async def get_question(self, **options: Unpack[CallOptions]) -> models.Question:
        """Call ``GET /question``."""
        return await self._caller.given(options).call(GET_QUESTION, {})
