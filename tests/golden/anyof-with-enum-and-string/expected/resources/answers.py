"""answers: operations as data, and how to call them.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`.
"""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call_options import CallOptions
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

    def get_answer(self, *, model: models.ModelId, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /answers``."""
        return self._caller.given(options).call(GET_ANSWER, {"model": model})


class AsyncAnswers:
    """Operations of answers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_answer(self, *, model: models.ModelId, **options: Unpack[CallOptions]) -> None:
        """Call ``GET /answers``."""
        return await self._caller.given(options).call(GET_ANSWER, {"model": model})
