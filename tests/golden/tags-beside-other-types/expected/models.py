"""Models of Drawings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import number
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Circle(JsonModel):
    """`Circle` of the API."""

    kind: Literal["circle", "round"] | None
    radius: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = None if (v := data["kind"]) is None else cls.shape.required["kind"].decode(v)
        self.radius = number(data["radius"]) if "radius" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.radius is not None:
            data["radius"] = finite(self.radius)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.Nullable(_unions.OneOf(shapes.Const("circle"), shapes.Const("round"))),
        },
        optional={
            "radius": shapes.Number(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Square(JsonModel):
    """`Square` of the API."""

    kind: Literal["Square"] | int = "Square"
    side: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = cls.shape.required["kind"].decode(data["kind"])
        self.side = number(data["side"]) if "side" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
        }
        if self.side is not None:
            data["side"] = finite(self.side)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": _unions.OneOf(shapes.Const("Square"), shapes.Integer()),
        },
        optional={
            "side": shapes.Number(),
        },
    )


Shape: TypeAlias = Circle | Square | dict[str, Any]
SHAPE: _shape.Shape[Shape] = _unions.OneOf(
    shapes.Ref(lambda: Circle),
    shapes.Ref(lambda: Square),
    tag="kind",
    mapping={
        "circle": shapes.Ref(lambda: Circle),
        "round": shapes.Ref(lambda: Circle),
        "Square": shapes.Ref(lambda: Square),
    },
)
