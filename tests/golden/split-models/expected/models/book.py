"""Book of Library."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .. import models
from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class BookLoan(OpenModel):
    """`loans` of `Book`."""

    due: dt.date | None = None


@dataclass(slots=True, kw_only=True)
class Book(OpenModel):
    """Returned by `books.get_book`."""

    title: str
    author: models.Author | None = None
    genre: models.Genre | str | None = None
    media: models.Media | None = None
    loans: list[BookLoan] | None = None
