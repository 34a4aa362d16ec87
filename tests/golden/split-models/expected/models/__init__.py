"""Models of Library."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "Author",
    "Book",
    "BookLoan",
    "Genre",
    "Media",
    "Names",
]

_NAMES = {
    "author": "Author",
    "book": "Book BookLoan",
    "genre": "Genre",
    "media": "Media",
    "names": "Names",
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

if TYPE_CHECKING:
    from .author import Author
    from .book import Book, BookLoan
    from .genre import Genre
    from .media import Media
    from .names import Names
else:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
