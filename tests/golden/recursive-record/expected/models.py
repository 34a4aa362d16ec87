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
        self.parent = None if (v := data.get("parent")) is None else Category.decode(v)
        self.children = (
            None
            if (v := data.get("children")) is None
            else [Category.decode(item) for item in array(v)]
        )
        self.best_product = None if (v := data.get("best_product")) is None else Product.decode(v)
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
        self.title = None if (v := data.get("title")) is None else string(v)
        self.category = None if (v := data.get("category")) is None else Category.decode(v)
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
