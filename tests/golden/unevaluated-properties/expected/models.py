"""Models of Vehicles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import rare as _rare
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.decode import integer, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Vehicle(JsonModel):
    """`Vehicle` of the API."""

    wheels: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.wheels = integer(data["wheels"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "wheels": self.wheels,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "wheels": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Car(JsonModel):
    """`Car` of the API."""

    wheels: int
    doors: int | None = None

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.wheels = integer(data["wheels"])
        self.doors = integer(data["doors"]) if "doors" in data else None
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "wheels": self.wheels,
        }
        if self.doors is not None:
            data["doors"] = self.doors
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "wheels": shapes.Integer(),
        },
        optional={
            "doors": shapes.Integer(),
        },
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class Truck(JsonModel):
    """`Truck` of the API."""

    wheels: int
    load: float | None = None
    additional_properties: dict[str, str] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.wheels = integer(data["wheels"])
        self.load = number(data["load"]) if "load" in data else None
        self.additional_properties = {
            key: string(item) for key, item in cls.shape.rest(data).items()
        }
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "wheels": self.wheels,
        }
        if self.load is not None:
            data["load"] = finite(self.load)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "wheels": shapes.Integer(),
        },
        optional={
            "load": shapes.Number(),
        },
        additional=shapes.String(),
    )


Pair: TypeAlias = tuple[str, int]
PAIR: _shape.Shape[Pair] = _rare.Tuple(shapes.String(), shapes.Integer())
