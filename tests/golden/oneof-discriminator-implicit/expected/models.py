"""Models of Pets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import constant, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Cat(JsonModel):
    """`Cat` of the API."""

    pet_type: Literal["Cat"] = "Cat"
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.pet_type = constant(data["petType"], "Cat")
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "petType": self.pet_type,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "petType": shapes.Const("Cat"),
        },
        optional={
            "name": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Dog(JsonModel):
    """`Dog` of the API."""

    pet_type: Literal["Dog"] = "Dog"
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.pet_type = constant(data["petType"], "Dog")
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "petType": self.pet_type,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "petType": shapes.Const("Dog"),
        },
        optional={
            "name": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class EventBorn(JsonModel):
    """`Born` of `Event`."""

    type: Literal["born"] = "born"
    weight: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], "born")
        self.weight = number(data["weight"]) if "weight" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
        }
        if self.weight is not None:
            data["weight"] = finite(self.weight)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.Const("born"),
        },
        optional={
            "weight": shapes.Number(),
        },
    )


@dataclass(slots=True, kw_only=True)
class EventSold(JsonModel):
    """`Sold` of `Event`."""

    type: Literal["sold"] = "sold"
    price: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], "sold")
        self.price = number(data["price"]) if "price" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
        }
        if self.price is not None:
            data["price"] = finite(self.price)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.Const("sold"),
        },
        optional={
            "price": shapes.Number(),
        },
    )


Pet: TypeAlias = Cat | Dog | dict[str, Any]
PET: _shape.Shape[Pet] = _unions.OneOf(
    shapes.Ref(lambda: Cat),
    shapes.Ref(lambda: Dog),
    tag="petType",
    mapping={"Cat": shapes.Ref(lambda: Cat), "Dog": shapes.Ref(lambda: Dog)},
)
Event: TypeAlias = EventBorn | EventSold | dict[str, Any]
"""Nothing but the constants tells the variants apart."""
EVENT: _shape.Shape[Event] = _unions.OneOf(
    shapes.Ref(lambda: EventBorn),
    shapes.Ref(lambda: EventSold),
    tag="type",
    mapping={"born": shapes.Ref(lambda: EventBorn), "sold": shapes.Ref(lambda: EventSold)},
)
