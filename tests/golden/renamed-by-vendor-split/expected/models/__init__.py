"""Models of Shop."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = [
    "LINES",
    "Lines",
    "LinesItemArticle",
    "LinesItemGift",
    "ListResponse",
    "Purchase",
    "PurchaseState",
]

_MODULES = {
    "LINES": "lines",
    "Lines": "lines",
    "LinesItemArticle": "lines",
    "LinesItemGift": "lines",
    "ListResponse": "list_response",
    "Purchase": "purchase",
    "PurchaseState": "purchase_state",
}

if TYPE_CHECKING:
    from .lines import LINES, Lines, LinesItemArticle, LinesItemGift
    from .list_response import ListResponse
    from .purchase import Purchase
    from .purchase_state import PurchaseState
else:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
