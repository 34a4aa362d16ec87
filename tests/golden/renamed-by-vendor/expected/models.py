"""Models of Shop."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import array, string
from ._runtime.encode import encode
from ._runtime.model import JsonModel, OpenStrEnum
from ._runtime.renamed import warn_renamed


class PurchaseState(OpenStrEnum):
    """Known values; a server may send others."""

    NEW = "new"
    PAID = "paid"
    SENT = "sent"


@dataclass(slots=True, kw_only=True)
class Purchase(JsonModel):
    """`Purchase` of the API."""

    user_id_2: str
    user_id: str | None = None
    state: PurchaseState | str | None = None
    lines: Lines | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.user_id_2 = string(data["userId"])
        self.user_id = string(data["user-id"]) if "user-id" in data else None
        self.state = PurchaseState.decode(data["state"]) if "state" in data else None
        self.lines = cls.shape.optional["lines"].decode(data["lines"]) if "lines" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "userId": self.user_id_2,
        }
        if self.user_id is not None:
            data["user-id"] = self.user_id
        if self.state is not None:
            data["state"] = self.state
        if self.lines is not None:
            data["lines"] = encode(self.lines)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "userId": shapes.String(),
        },
        optional={
            "user-id": shapes.String(),
            "state": shapes.Enum(lambda: PurchaseState),
            "lines": shapes.Lazy(lambda: LINES),
        },
    )


@dataclass(slots=True, kw_only=True)
class ItemsItemGift(JsonModel):
    """`item Gift` of `Lines`."""

    gift: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.gift = string(data["gift"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "gift": self.gift,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "gift": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ItemsItemArticle(JsonModel):
    """`item Article` of `Lines`."""

    sku: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.sku = string(data["sku"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "sku": self.sku,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "sku": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ListResponse(JsonModel):
    """`response` of `GET /orders`."""

    next: str | None = None
    items: list[Purchase] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.next = string(data["next"]) if "next" in data else None
        self.items = (
            [Purchase.decode(item) for item in array(data["items"])] if "items" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.next is not None:
            data["next"] = self.next
        if self.items is not None:
            data["items"] = [item.to_dict() for item in self.items]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "next": shapes.String(),
            "items": shapes.Array(shapes.Ref(lambda: Purchase)),
        },
    )


Lines: TypeAlias = list[ItemsItemGift | ItemsItemArticle]
LINES: _shape.Shape[Lines] = shapes.Array(
    _unions.OneOf(shapes.Ref(lambda: ItemsItemGift), shapes.Ref(lambda: ItemsItemArticle))
)


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
