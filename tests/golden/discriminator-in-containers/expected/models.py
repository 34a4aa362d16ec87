"""Models of Drawings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import rare as _rare
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import number
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Circle(JsonModel):
    """`Circle` of the API."""

    kind: Literal["Circle", "circle"]
    radius: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = cls.shape.required["kind"].decode(data["kind"])
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
            "kind": _unions.OneOf(shapes.Const("Circle"), shapes.Const("circle")),
        },
        optional={
            "radius": shapes.Number(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Square(JsonModel):
    """`Square` of the API."""

    kind: Literal["Square", "square"]
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
            "kind": _unions.OneOf(shapes.Const("Square"), shapes.Const("square")),
        },
        optional={
            "side": shapes.Number(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Drawing(JsonModel):
    """`Drawing` of the API."""

    shapes_: list[Circle | Square | dict[str, Any]]
    by_name: dict[str, Circle | Square | dict[str, Any] | None] | None = None
    pair: tuple[Circle | Square | dict[str, Any], int] | None = None
    layers: Layers | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.shapes_ = cls.shape.required["shapes"].decode(data["shapes"])
        self.by_name = (
            cls.shape.optional["by_name"].decode(data["by_name"]) if "by_name" in data else None
        )
        self.pair = cls.shape.optional["pair"].decode(data["pair"]) if "pair" in data else None
        self.layers = (
            cls.shape.optional["layers"].decode(data["layers"]) if "layers" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "shapes": encode(self.shapes_),
        }
        if self.by_name is not None:
            data["by_name"] = encode(self.by_name)
        if self.pair is not None:
            data["pair"] = encode(self.pair)
        if self.layers is not None:
            data["layers"] = encode(self.layers)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "shapes": shapes.Array(
                _unions.OneOf(
                    shapes.Ref(lambda: Circle),
                    shapes.Ref(lambda: Square),
                    tag="kind",
                    mapping={
                        "circle": shapes.Ref(lambda: Circle),
                        "square": shapes.Ref(lambda: Square),
                    },
                )
            ),
        },
        optional={
            "by_name": shapes.Map(
                shapes.Nullable(
                    _unions.OneOf(
                        shapes.Ref(lambda: Circle),
                        shapes.Ref(lambda: Square),
                        tag="kind",
                        mapping={
                            "Circle": shapes.Ref(lambda: Circle),
                            "Square": shapes.Ref(lambda: Square),
                        },
                    )
                )
            ),
            "pair": _rare.Tuple(
                _unions.OneOf(
                    shapes.Ref(lambda: Circle),
                    shapes.Ref(lambda: Square),
                    tag="kind",
                    mapping={
                        "Circle": shapes.Ref(lambda: Circle),
                        "Square": shapes.Ref(lambda: Square),
                    },
                ),
                shapes.Integer(),
            ),
            "layers": shapes.Lazy(lambda: LAYERS),
        },
    )


Layers: TypeAlias = dict[str, list[Circle | Square | dict[str, Any]]]
LAYERS: _shape.Shape[Layers] = shapes.Map(
    shapes.Array(
        _unions.OneOf(
            shapes.Ref(lambda: Circle),
            shapes.Ref(lambda: Square),
            tag="kind",
            mapping={"Circle": shapes.Ref(lambda: Circle), "Square": shapes.Ref(lambda: Square)},
        )
    )
)
