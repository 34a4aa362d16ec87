"""Models of Shop."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from .._runtime.renamed import warn_renamed

__all__ = [
    "ItemsItemArticle",
    "ItemsItemGift",
    "Lines",
    "ListResponse",
    "Purchase",
    "PurchaseState",
]

_NAMES = {
    "lines": "ItemsItemArticle ItemsItemGift Lines",
    "list_response": "ListResponse",
    "purchase": "Purchase",
    "purchase_state": "PurchaseState",
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

_RENAMED = {
    "Items": "Lines",
    "Order": "Purchase",
    "OrderState": "PurchaseState",
}

if TYPE_CHECKING:
    from .lines import ItemsItemArticle, ItemsItemGift, Lines
    from .list_response import ListResponse
    from .purchase import Purchase
    from .purchase_state import PurchaseState

    Items: TypeAlias = Lines
    Order: TypeAlias = Purchase
    OrderState: TypeAlias = PurchaseState
else:

    def __getattr__(name: str) -> object:
        if name in _RENAMED:
            warn_renamed(name, _RENAMED[name])
            name = _RENAMED[name]
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
