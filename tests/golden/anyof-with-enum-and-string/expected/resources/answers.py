"""answers: operations as data, and how to call them."""

from __future__ import annotations

from .. import models
from .._runtime.caller import AsyncCaller, Caller
from .._runtime.contents import Nothing
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


class Answers:
    """Operations of answers."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_answer(self, *, model: models.ModelId) -> None:
        """Call ``GET /answers``."""
        return self._caller.call(GET_ANSWER, {"model": model})


class AsyncAnswers:
    """Operations of answers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_answer(self, *, model: models.ModelId) -> None:
        """Call ``GET /answers``."""
        return await self._caller.call(GET_ANSWER, {"model": model})
