"""Models of Shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, TypeAlias

from ._runtime.model import OpenModel, OpenStrEnum, WireName
from ._runtime.renamed import warn_renamed


class PurchaseState(OpenStrEnum):
    """Known values; a server may send others."""

    NEW = "new"
    PAID = "paid"
    SENT = "sent"


@dataclass(slots=True, kw_only=True)
class Purchase(OpenModel, naming="kebab-case"):
    """Taken by `orders.create_order`; returned by `orders.create_order`."""

    user_id_2: Annotated[str, WireName("userId")]
    user_id: str | None = None
    state: PurchaseState | str | None = None
    lines: Lines | None = None


@dataclass(slots=True, kw_only=True)
class ItemsItemGift(OpenModel):
    """Part of `Lines`."""

    gift: str


@dataclass(slots=True, kw_only=True)
class ItemsItemArticle(OpenModel):
    """Part of `Lines`."""

    sku: str


@dataclass(slots=True, kw_only=True)
class ListResponse(OpenModel):
    """Returned by `orders.list_purchases`."""

    next: str | None = None
    items: list[Purchase] | None = None


Lines: TypeAlias = list[ItemsItemGift | ItemsItemArticle]


_RENAMED = {
    "Items": "Lines",
    "Order": "Purchase",
    "OrderState": "PurchaseState",
}

if TYPE_CHECKING:
    Items: TypeAlias = Lines
    Order: TypeAlias = Purchase
    OrderState: TypeAlias = PurchaseState
else:

    def __getattr__(name: str) -> object:
        if name not in _RENAMED:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        warn_renamed(name, _RENAMED[name])
        return globals()[_RENAMED[name]]
