"""Models of Library."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

_MODULES = {
    "Author": "author",
    "Book": "book",
    "BookLoan": "book",
    "Genre": "genre",
    "Media": "media",
    "Names": "names",
}

if TYPE_CHECKING:
    from .author import Author as Author
    from .book import Book as Book
    from .book import BookLoan as BookLoan
    from .genre import Genre as Genre
    from .media import Media as Media
    from .names import Names as Names
else:
    __all__ = sorted(_MODULES)

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(_MODULES)
