"""Models of Translations."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import formats as _formats
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import integer, record, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import day
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Price(JsonModel):
    """`Price` of the API."""

    amount: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.amount = integer(data["amount"]) if "amount" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.amount is not None:
            data["amount"] = self.amount
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "amount": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Product(JsonModel):
    """`Product` of the API."""

    texts: Texts
    prices: dict[str, Price] | None = None
    released: dict[str, dt.date] | None = None
    stock: dict[str, dict[str, int]] | None = None
    extra: dict[str, Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.texts = {key: string(item) for key, item in record(data["texts"]).items()}
        self.prices = (
            {key: Price.decode(item) for key, item in record(data["prices"]).items()}
            if "prices" in data
            else None
        )
        self.released = (
            {key: day(item) for key, item in record(data["released"]).items()}
            if "released" in data
            else None
        )
        self.stock = (
            {
                key: {key2: integer(inner) for key2, inner in record(item).items()}
                for key, item in record(data["stock"]).items()
            }
            if "stock" in data
            else None
        )
        self.extra = record(data["extra"]) if "extra" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "texts": self.texts,
        }
        if self.prices is not None:
            data["prices"] = {key: item.to_dict() for key, item in self.prices.items()}
        if self.released is not None:
            data["released"] = encode(self.released)
        if self.stock is not None:
            data["stock"] = self.stock
        if self.extra is not None:
            data["extra"] = finite(self.extra)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "texts": shapes.Lazy(lambda: TEXTS),
        },
        optional={
            "prices": shapes.Map(shapes.Ref(lambda: Price)),
            "released": shapes.Map(_formats.Date()),
            "stock": shapes.Map(shapes.Map(shapes.Integer())),
            "extra": shapes.Map(shapes.Anything()),
        },
    )


@dataclass(slots=True, kw_only=True)
class Labels(JsonModel):
    """Known labels and others of the same kind."""

    colour: str | None = None
    additional_properties: dict[str, int] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.colour = string(data["colour"]) if "colour" in data else None
        self.additional_properties = {
            key: integer(item) for key, item in cls.shape.rest(data).items()
        }
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.colour is not None:
            data["colour"] = self.colour
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "colour": shapes.String(),
        },
        additional=shapes.Integer(),
    )


@dataclass(slots=True, kw_only=True)
class Settings(JsonModel):
    """`Settings` of the API."""

    name: str | None = None
    additional_properties: dict[str, dt.date | int | None] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.decode_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(encode(self.additional_properties)))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "name": shapes.String(),
        },
        additional=shapes.Nullable(_unions.OneOf(_formats.Date(), shapes.Integer())),
    )


@dataclass(slots=True, kw_only=True)
class PricesOfShops(JsonModel):
    """`PricesOfShops` of the API."""

    online: Price
    additional_properties: dict[str, Price] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.online = Price.decode(data["online"])
        self.additional_properties = {
            key: Price.decode(item) for key, item in cls.shape.rest(data).items()
        }
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "online": self.online.to_dict(),
        }
        if self.additional_properties:
            data.update(
                self.shape.undeclared(
                    {key: item.to_dict() for key, item in self.additional_properties.items()}
                )
            )
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "online": shapes.Ref(lambda: Price),
        },
        additional=shapes.Ref(lambda: Price),
    )


@dataclass(slots=True, kw_only=True)
class Folder(JsonModel):
    """A name, and folders under any other key."""

    name: str
    additional_properties: dict[str, Folder] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.additional_properties = {
            key: Folder.decode(item) for key, item in cls.shape.rest(data).items()
        }
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.additional_properties:
            data.update(
                self.shape.undeclared(
                    {key: item.to_dict() for key, item in self.additional_properties.items()}
                )
            )
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.String(),
        },
        additional=shapes.Ref(lambda: Folder),
    )


Texts: TypeAlias = dict[str, str]
"""Text by language."""
TEXTS: _shape.Shape[Texts] = shapes.Map(shapes.String())
