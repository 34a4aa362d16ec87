"""Models of Vehicles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import boolean, constant, integer, string
from ._runtime.encode import encode
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class VehicleBase(JsonModel):
    """`base` of `Vehicle`."""

    kind: str
    wheels: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = string(data["kind"])
        self.wheels = integer(data["wheels"]) if "wheels" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.wheels is not None:
            data["wheels"] = self.wheels
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.String(),
        },
        optional={
            "wheels": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Car(JsonModel):
    """`Car` of the API."""

    kind: Literal["car"] = "car"
    wheels: int | None = None
    doors: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = constant(data["kind"], "car")
        self.wheels = integer(data["wheels"]) if "wheels" in data else None
        self.doors = integer(data["doors"]) if "doors" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.wheels is not None:
            data["wheels"] = self.wheels
        if self.doors is not None:
            data["doors"] = self.doors
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.Const("car"),
        },
        optional={
            "wheels": shapes.Integer(),
            "doors": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Bicycle(JsonModel):
    """`Bicycle` of the API."""

    kind: Literal["Bicycle"] = "Bicycle"
    wheels: int | None = None
    electric: bool | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = constant(data["kind"], "Bicycle")
        self.wheels = integer(data["wheels"]) if "wheels" in data else None
        self.electric = boolean(data["electric"]) if "electric" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.wheels is not None:
            data["wheels"] = self.wheels
        if self.electric is not None:
            data["electric"] = self.electric
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.Const("Bicycle"),
        },
        optional={
            "wheels": shapes.Integer(),
            "electric": shapes.Boolean(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Garage(JsonModel):
    """`Garage` of the API."""

    vehicles: list[Vehicle] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.vehicles = (
            cls.shape.optional["vehicles"].decode(data["vehicles"]) if "vehicles" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.vehicles is not None:
            data["vehicles"] = encode(self.vehicles)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "vehicles": shapes.Array(shapes.Lazy(lambda: VEHICLE)),
        },
    )


Vehicle: TypeAlias = Car | Bicycle | VehicleBase
VEHICLE: _shape.Shape[Vehicle] = _unions.OneOf(
    shapes.Ref(lambda: Car),
    shapes.Ref(lambda: Bicycle),
    shapes.Ref(lambda: VehicleBase),
    tag="kind",
    mapping={
        "car": shapes.Ref(lambda: Car),
        "Bicycle": shapes.Ref(lambda: Bicycle),
        "Vehicle": shapes.Ref(lambda: VehicleBase),
    },
    default=shapes.Ref(lambda: VehicleBase),
)
