"""Models of Prices."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.model import JsonModel, OpenStrEnum


class Currency(OpenStrEnum):
    """Known values; a server may send others."""

    EUR = "EUR"
    CHF = "CHF"


@dataclass(slots=True, kw_only=True)
class Price(JsonModel):
    """`PriceSchema` of the API."""

    currency: Currency | str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.currency = Currency.decode(data["currency"]) if "currency" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.currency is not None:
            data["currency"] = self.currency
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "currency": shapes.Enum(lambda: Currency),
        },
    )


@dataclass(slots=True, kw_only=True)
class Item(JsonModel):
    """`Item` of the API."""

    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "name": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ItemSchema(JsonModel):
    """Item without the suffix is taken."""

    price: Price | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.price = Price.decode(data["price"]) if "price" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.price is not None:
            data["price"] = self.price.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "price": shapes.Ref(lambda: Price),
        },
    )
