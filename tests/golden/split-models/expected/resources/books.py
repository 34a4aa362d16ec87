"""books: operations as data, and how to call them.

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
from .._runtime.operation import Operation, Parameter

GET_BOOK: Operation[models.Book] = Operation(
    name="books.get_book",
    method="GET",
    path="/books/{id}",
    operation_id="getBook",
    tags=("books",),
    parameters=(Parameter("id", "id", "path", required=True, filled=True),),
    success={"200": Json(shapes.Ref(lambda: models.Book))},
)


class Books:
    """Operations of books."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get_book(self, *, id: int, **options: Unpack[CallOptions]) -> models.Book:
        """Call ``GET /books/{id}``."""
        return self._caller.given(options).call(GET_BOOK, {"id": id})


class AsyncBooks:
    """Operations of books."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    async def get_book(self, *, id: int, **options: Unpack[CallOptions]) -> models.Book:
        """Call ``GET /books/{id}``."""
        return await self._caller.given(options).call(GET_BOOK, {"id": id})
