"""Models of Shapes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import constant, number, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Drawing(JsonModel):
    """`Drawing` of the API."""

    figures: list[Circle | Square | Other]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.figures = cls.shape.required["figures"].decode(data["figures"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "figures": encode(self.figures),
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "figures": shapes.Array(
                _unions.OneOf(
                    shapes.Ref(lambda: Circle),
                    shapes.Ref(lambda: Square),
                    shapes.Ref(lambda: Other),
                    tag="kind",
                    mapping={
                        "circle": shapes.Ref(lambda: Circle),
                        "square": shapes.Ref(lambda: Square),
                        "Other": shapes.Ref(lambda: Other),
                    },
                    default=shapes.Ref(lambda: Other),
                )
            ),
        },
    )


@dataclass(slots=True, kw_only=True)
class Circle(JsonModel):
    """`Circle` of the API."""

    radius: float
    kind: Literal["circle"] | None = "circle"
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.radius = number(data["radius"])
        self.kind = constant(data["kind"], "circle") if "kind" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "radius": finite(self.radius),
        }
        if self.kind is not None:
            data["kind"] = self.kind
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "radius": shapes.Number(),
        },
        optional={
            "kind": shapes.Const("circle"),
        },
    )


@dataclass(slots=True, kw_only=True)
class Square(JsonModel):
    """`Square` of the API."""

    side: float
    kind: Literal["square"] | None = "square"
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.side = number(data["side"])
        self.kind = constant(data["kind"], "square") if "kind" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "side": finite(self.side),
        }
        if self.kind is not None:
            data["kind"] = self.kind
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "side": shapes.Number(),
        },
        optional={
            "kind": shapes.Const("square"),
        },
    )


@dataclass(slots=True, kw_only=True)
class Other(JsonModel):
    """`Other` of the API."""

    kind: str | None = None
    path: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = string(data["kind"]) if "kind" in data else None
        self.path = string(data["path"]) if "path" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.kind is not None:
            data["kind"] = self.kind
        if self.path is not None:
            data["path"] = self.path
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "kind": shapes.String(),
            "path": shapes.String(),
        },
    )
