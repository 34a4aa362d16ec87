"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here.
"""

from __future__ import annotations

from functools import cached_property

from ._runtime.caller import AsyncCaller, Caller
from ._runtime.responses import full, full_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def answers(self) -> AnswersWithResponse:
        return AnswersWithResponse(self._caller)


class AnswersWithResponse:
    """`Answers`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.answers import Answers

        plain = Answers(caller)
        self.get_answer = full(plain.get_answer)
        self.get_question = full(plain.get_question)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def answers(self) -> AsyncAnswersWithResponse:
        return AsyncAnswersWithResponse(self._caller)


class AsyncAnswersWithResponse:
    """`AsyncAnswers`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.answers import AsyncAnswers

        plain = AsyncAnswers(caller)
        self.get_answer = full_async(plain.get_answer)
        self.get_question = full_async(plain.get_question)
