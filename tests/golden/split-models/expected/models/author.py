"""Author of Library."""

from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Author(OpenModel):
    """`author` of `Book`."""

    name: str
    books: list[models.Book] | None = None
