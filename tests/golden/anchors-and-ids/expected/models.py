"""Models of Maps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import shapes
from ._runtime.decode import array, noted, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Stop(JsonModel):
    """`stop` of the API."""

    name: str | None = None
    at: Point | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"]) if "name" in data else None
        self.at = Point.decode(data["at"]) if "at" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.name is not None:
            data["name"] = self.name
        if self.at is not None:
            data["at"] = self.at.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "name": shapes.String(),
            "at": shapes.Ref(lambda: Point),
        },
    )


@dataclass(slots=True, kw_only=True)
class Route(JsonModel):
    """`Route` of the API."""

    start: Point
    stops: list[Stop] | None = None
    length: Measure | None = None
    parent: Route | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.start = Point.decode(data["start"])
        self.stops = (
            [Stop.decode(item) for item in array(data["stops"])] if "stops" in data else None
        )
        self.length = Measure.decode(data["length"]) if "length" in data else None
        self.parent = Route.decode(data["parent"]) if "parent" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "start": self.start.to_dict(),
        }
        if self.stops is not None:
            data["stops"] = [item.to_dict() for item in self.stops]
        if self.length is not None:
            data["length"] = self.length.to_dict()
        if self.parent is not None:
            data["parent"] = self.parent.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "start": shapes.Ref(lambda: Point),
        },
        optional={
            "stops": shapes.Array(shapes.Ref(lambda: Stop)),
            "length": shapes.Ref(lambda: Measure),
            "parent": shapes.Ref(lambda: Route),
        },
    )


@dataclass(slots=True, kw_only=True)
class Point(JsonModel):
    """`Point` of the API."""

    x: float | None = None
    y: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.x = number(data["x"]) if "x" in data else None
        self.y = number(data["y"]) if "y" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.x is not None:
            data["x"] = finite(self.x)
        if self.y is not None:
            data["y"] = finite(self.y)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "x": shapes.Number(),
            "y": shapes.Number(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Measure(JsonModel):
    """`Measure` of the API."""

    unit: Literal["m", "km"] | str
    value: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.unit = noted(string(data["unit"]), ("m", "km"))
        self.value = number(data["value"]) if "value" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "unit": self.unit,
        }
        if self.value is not None:
            data["value"] = finite(self.value)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "unit": shapes.Choice("m", "km"),
        },
        optional={
            "value": shapes.Number(),
        },
    )
