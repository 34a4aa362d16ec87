"""How to call the operations of books.

Every method also takes `CallOptions`, for one call alone: `timeout`, `max_retries`, `strict`,
`extra_headers`, `extra_query`, `extra_body`."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.call import AsyncCaller, Caller
from .._runtime.options import CallOptions
from . import _books_operations as _operations


class Books:
    """Operations of books."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_book(
        self,
        id: int,
        **options: Unpack[CallOptions],
    ) -> models.Book:
        """Get book.

        ``GET /books/{id}``

        Example:
            client.books.get_book(123)"""
        return self._caller.given(options).call(
            _operations.GET_BOOK,
            {"id": id},
        )


class AsyncBooks:
    """Operations of books."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_book(
        self,
        id: int,
        **options: Unpack[CallOptions],
    ) -> models.Book:
        """Get book.

        ``GET /books/{id}``

        Example:
            await client.books.get_book(123)"""
        return await self._caller.given(options).call(
            _operations.GET_BOOK,
            {"id": id},
        )
