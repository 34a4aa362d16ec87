"""Models of Catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, string
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class ProductPageMetaCursors(JsonModel):
    """`cursors` of `ProductPageMeta`."""

    next: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.next = v if (v := data.get("next", UNSET)) is UNSET or v is None else string(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.next is not UNSET:
            data["next"] = self.next
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "next": shapes.Nullable(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class ProductPageMeta(JsonModel):
    """`meta` of `ProductPage`."""

    cursors: ProductPageMetaCursors | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.cursors = ProductPageMetaCursors.decode(data["cursors"]) if "cursors" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.cursors is not None:
            data["cursors"] = self.cursors.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "cursors": shapes.Ref(lambda: ProductPageMetaCursors),
        },
    )


@dataclass(slots=True, kw_only=True)
class ProductPage(JsonModel):
    """`ProductPage` of the API."""

    data: list[Product]
    meta: ProductPageMeta | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.data = [Product.decode(item) for item in array(data["data"])]
        self.meta = ProductPageMeta.decode(data["meta"]) if "meta" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "data": [item.to_dict() for item in self.data],
        }
        if self.meta is not None:
            data["meta"] = self.meta.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "data": shapes.Array(shapes.Ref(lambda: Product)),
        },
        optional={
            "meta": shapes.Ref(lambda: ProductPageMeta),
        },
    )


@dataclass(slots=True, kw_only=True)
class Product(JsonModel):
    """`Product` of the API."""

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
