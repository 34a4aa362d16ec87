"""Models of Shop."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from .._runtime.renamed import warn_renamed

_MODULES = {
    "ItemsItemArticle": "lines",
    "ItemsItemGift": "lines",
    "Lines": "lines",
    "ListResponse": "list_response",
    "Purchase": "purchase",
    "PurchaseState": "purchase_state",
}

_RENAMED = {
    "Items": "Lines",
    "Order": "Purchase",
    "OrderState": "PurchaseState",
}

if TYPE_CHECKING:
    from .lines import ItemsItemArticle as ItemsItemArticle
    from .lines import ItemsItemGift as ItemsItemGift
    from .lines import Lines as Lines
    from .list_response import ListResponse as ListResponse
    from .purchase import Purchase as Purchase
    from .purchase_state import PurchaseState as PurchaseState

    Items: TypeAlias = Lines
    Order: TypeAlias = Purchase
    OrderState: TypeAlias = PurchaseState
else:
    __all__ = sorted(_MODULES)

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
    return sorted(_MODULES)
