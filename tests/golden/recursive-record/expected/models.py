"""Models of Catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Category(JsonModel):
    """`Category` of the API."""

    name: str
    parent: Category | None = None
    children: list[Category] | None = None
    best_product: Product | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.parent = Category.decode(data["parent"]) if "parent" in data else None
        self.children = (
            [Category.decode(item) for item in array(data["children"])]
            if "children" in data
            else None
        )
        self.best_product = Product.decode(data["best_product"]) if "best_product" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.parent is not None:
            data["parent"] = self.parent.to_dict()
        if self.children is not None:
            data["children"] = [item.to_dict() for item in self.children]
        if self.best_product is not None:
            data["best_product"] = self.best_product.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.String(),
        },
        optional={
            "parent": shapes.Ref(lambda: Category),
            "children": shapes.Array(shapes.Ref(lambda: Category)),
            "best_product": shapes.Ref(lambda: Product),
        },
    )


@dataclass(slots=True, kw_only=True)
class Product(JsonModel):
    """`Product` of the API."""

    title: str | None = None
    category: Category | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.title = string(data["title"]) if "title" in data else None
        self.category = Category.decode(data["category"]) if "category" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.title is not None:
            data["title"] = self.title
        if self.category is not None:
            data["category"] = self.category.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "title": shapes.String(),
            "category": shapes.Ref(lambda: Category),
        },
    )
