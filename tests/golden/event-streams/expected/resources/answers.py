"""How to call the operations of answers.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from .._runtime.sequences import AsyncItemStream, ItemStream
from . import _answers_operations as _operations


class Answers:
    """Operations of answers."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def create_answer(
        self,
        *,
        question: str,
        stream: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """With `stream` the answer comes piece by piece.

        ``POST /answers``

        Example:
            client.answers.create_answer(question="…")"""
        return self._caller.given(options).call(
            _operations.CREATE_ANSWER,
            {},
            body=models.CreateAnswerRequest(
                question=question,
                stream=stream,
            ),
        )

    def stream_create_answer(
        self,
        *,
        question: str,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Piece]:
        """The items of `create_answer` as they arrive, to be iterated in ``with``.

        Example:
            with client.answers.stream_create_answer(question="…") as items:
                for item in items:
                    print(item)"""
        return ItemStream(
            self._caller.given(options),
            _operations.CREATE_ANSWER,
            {},
            _operations.CREATE_ANSWER_ITEMS,
            body=models.CreateAnswerRequest(
                question=question,
                stream=True,
            ),
        )


class AsyncAnswers:
    """Operations of answers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def create_answer(
        self,
        *,
        question: str,
        stream: bool | None = None,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """With `stream` the answer comes piece by piece.

        ``POST /answers``

        Example:
            await client.answers.create_answer(question="…")"""
        return await self._caller.given(options).call(
            _operations.CREATE_ANSWER,
            {},
            body=models.CreateAnswerRequest(
                question=question,
                stream=stream,
            ),
        )

    def stream_create_answer(
        self,
        *,
        question: str,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Piece]:
        """The items of `create_answer` as they arrive, to be iterated in ``async with``.

        Example:
            async with client.answers.stream_create_answer(question="…") as items:
                async for item in items:
                    print(item)"""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.CREATE_ANSWER,
            {},
            _operations.CREATE_ANSWER_ITEMS,
            body=models.CreateAnswerRequest(
                question=question,
                stream=True,
            ),
        )
