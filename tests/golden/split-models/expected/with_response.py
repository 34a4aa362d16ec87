"""The methods of all resources, each returning an `ApiResponse`: beside the result its
status, headers, request id and bytes. `with_response` of a client leads here."""

from __future__ import annotations

from functools import cached_property

from ._runtime.call import AsyncCaller, Caller
from ._runtime.responses import as_response, as_response_async


class SampleClientWithResponse:
    """The resources of an `SampleClient`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def books(self) -> BooksWithResponse:
        return BooksWithResponse(self._caller)


class BooksWithResponse:
    """`Books`, with responses."""

    def __init__(self, caller: Caller) -> None:
        from .resources.books import Books

        plain = Books(caller)
        self.get_book = as_response(plain.get_book)


class AsyncSampleClientWithResponse:
    """The resources of an `AsyncSampleClient`."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller.returning("response")

    @cached_property
    def books(self) -> AsyncBooksWithResponse:
        return AsyncBooksWithResponse(self._caller)


class AsyncBooksWithResponse:
    """`AsyncBooks`, with responses."""

    def __init__(self, caller: AsyncCaller) -> None:
        from .resources.books import AsyncBooks

        plain = AsyncBooks(caller)
        self.get_book = as_response_async(plain.get_book)
