"""Models of Pets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import constant, integer, string
from ._runtime.encode import encode
from ._runtime.formats import date_time
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Pet(JsonModel):
    """`Pet` of the API."""

    id: int
    """Read-only."""
    name: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = integer(data["id"])
        self.name = string(data["name"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.Integer(),
            "name": shapes.String(),
        },
        read_only=("id",),
    )


@dataclass(slots=True, kw_only=True)
class Fed(JsonModel):
    """`Fed` of the API."""

    type: Literal["fed"] = "fed"
    food: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], "fed")
        self.food = string(data["food"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "food": self.food,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.Const("fed"),
            "food": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Washed(JsonModel):
    """`Washed` of the API."""

    type: Literal["washed"] = "washed"
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], "washed")
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.Const("washed"),
        },
    )


@dataclass(slots=True, kw_only=True)
class PetSoldPayloadPrice(JsonModel):
    """`price` of `PetSoldPayload`."""

    amount: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.amount = integer(data["amount"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "amount": self.amount,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "amount": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class PetSoldPayload(JsonModel):
    """`payload` of `webhook pet.sold #/webhooks/pet.sold/post`."""

    pet: Pet
    price: PetSoldPayloadPrice
    sold_at: dt.datetime | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.pet = Pet.decode(data["pet"])
        self.price = PetSoldPayloadPrice.decode(data["price"])
        self.sold_at = date_time(data["sold_at"]) if "sold_at" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "pet": self.pet.to_dict(),
            "price": self.price.to_dict(),
        }
        if self.sold_at is not None:
            data["sold_at"] = encode(self.sold_at)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "pet": shapes.Ref(lambda: Pet),
            "price": shapes.Ref(lambda: PetSoldPayloadPrice),
        },
        optional={
            "sold_at": _formats.DateTime(),
        },
    )
