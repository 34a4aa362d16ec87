"""Lines of Shop."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from .._runtime import shape as _shape
from .._runtime import shapes
from .._runtime import unions as _unions
from .._runtime.decode import string
from .._runtime.model import JsonModel


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


Lines: TypeAlias = list[ItemsItemGift | ItemsItemArticle]
LINES: _shape.Shape[Lines] = shapes.Array(
    _unions.OneOf(shapes.Ref(lambda: ItemsItemGift), shapes.Ref(lambda: ItemsItemArticle))
)
