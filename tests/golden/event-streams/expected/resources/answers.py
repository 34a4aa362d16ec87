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
        body: models.CreateAnswerRequest,
        **options: Unpack[CallOptions],
    ) -> models.Answer:
        """With `stream` the answer comes piece by piece.

        ``POST /answers``"""
        return self._caller.given(options).call(
            _operations.CREATE_ANSWER,
            {},
            body=body,
        )

    def stream_create_answer(
        self,
        *,
        body: models.CreateAnswerRequest,
        **options: Unpack[CallOptions],
    ) -> ItemStream[models.Piece]:
        """The items of `create_answer` as they arrive, to be iterated in ``with``."""
        return ItemStream(
            self._caller.given(options),
            _operations.CREATE_ANSWER,
            {},
            _operations.CREATE_ANSWER_ITEMS,
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
        """With `stream` the answer comes piece by piece.

        ``POST /answers``"""
        return await self._caller.given(options).call(
            _operations.CREATE_ANSWER,
            {},
            body=body,
        )

    def stream_create_answer(
        self,
        *,
        body: models.CreateAnswerRequest,
        **options: Unpack[CallOptions],
    ) -> AsyncItemStream[models.Piece]:
        """The items of `create_answer` as they arrive, to be iterated in ``async with``."""
        return AsyncItemStream(
            self._caller.given(options),
            _operations.CREATE_ANSWER,
            {},
            _operations.CREATE_ANSWER_ITEMS,
            body=body,
        )
