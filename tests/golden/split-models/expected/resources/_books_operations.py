"""What the operations of books send, and how answers are read."""

from __future__ import annotations

from .. import models
from .._runtime import shapes
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
