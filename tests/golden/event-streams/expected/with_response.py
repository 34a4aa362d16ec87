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

    @cached_property
    def news(self) -> NewsWithResponse:
        return NewsWithResponse(self._caller)

    @cached_property
    def prices(self) -> PricesWithResponse:
        return PricesWithResponse(self._caller)


class AnswersWithResponse:
    """`Answers`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.answers import Answers

        plain = Answers(caller)
        self.create_answer = full(plain.create_answer)


class NewsWithResponse:
    """`News`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.news import News

        plain = News(caller)
        self.list_news = full(plain.list_news)
        self.list_signals = full(plain.list_signals)
        self.export_news = full(plain.export_news)


class PricesWithResponse:
    """`Prices`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.prices import Prices

        plain = Prices(caller)
        self.watch_prices = full(plain.watch_prices)
        self.watch_changes = full(plain.watch_changes)
        self.watch_pieces = full(plain.watch_pieces)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.wanting("response")

    @cached_property
    def answers(self) -> AsyncAnswersWithResponse:
        return AsyncAnswersWithResponse(self._caller)

    @cached_property
    def news(self) -> AsyncNewsWithResponse:
        return AsyncNewsWithResponse(self._caller)

    @cached_property
    def prices(self) -> AsyncPricesWithResponse:
        return AsyncPricesWithResponse(self._caller)


class AsyncAnswersWithResponse:
    """`AsyncAnswers`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.answers import AsyncAnswers

        plain = AsyncAnswers(caller)
        self.create_answer = full_async(plain.create_answer)


class AsyncNewsWithResponse:
    """`AsyncNews`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.news import AsyncNews

        plain = AsyncNews(caller)
        self.list_news = full_async(plain.list_news)
        self.list_signals = full_async(plain.list_signals)
        self.export_news = full_async(plain.export_news)


class AsyncPricesWithResponse:
    """`AsyncPrices`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.prices import AsyncPrices

        plain = AsyncPrices(caller)
        self.watch_prices = full_async(plain.watch_prices)
        self.watch_changes = full_async(plain.watch_changes)
        self.watch_pieces = full_async(plain.watch_pieces)
