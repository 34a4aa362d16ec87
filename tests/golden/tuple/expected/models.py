"""Models of Geometry."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import formats as _formats
from ._runtime import rare as _rare
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import integer
from ._runtime.encode import encode
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Size(JsonModel):
    """`Size` of the API."""

    w: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.w = integer(data["w"]) if "w" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.w is not None:
            data["w"] = self.w
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "w": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Line(JsonModel):
    """`Line` of the API."""

    from_: Position | None = None
    label: tuple[str, int] | None = None
    """Default: ["a", 1]."""
    sized: tuple[str, Size] | tuple[str, Size, dt.date] | None | Unset = UNSET
    boxes: list[tuple[Position, tuple[str]]] | None = None
    span: str | tuple[int, int] | None = None
    path: list[str | int] | None = None
    """Any length, so it stays a list."""
    many: list[str | int] | None = None
    """Four lengths or more would be as many types, so it stays a list."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.from_ = cls.shape.optional["from"].decode(data["from"]) if "from" in data else None
        self.label = cls.shape.optional["label"].decode(data["label"]) if "label" in data else None
        self.sized = (
            v
            if (v := data.get("sized", UNSET)) is UNSET or v is None
            else cls.shape.optional["sized"].decode(v)
        )
        self.boxes = cls.shape.optional["boxes"].decode(data["boxes"]) if "boxes" in data else None
        self.span = cls.shape.optional["span"].decode(data["span"]) if "span" in data else None
        self.path = cls.shape.optional["path"].decode(data["path"]) if "path" in data else None
        self.many = cls.shape.optional["many"].decode(data["many"]) if "many" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.from_ is not None:
            data["from"] = encode(self.from_)
        if self.label is not None:
            data["label"] = list(self.label)
        if self.sized is not UNSET:
            data["sized"] = encode(self.sized)
        if self.boxes is not None:
            data["boxes"] = encode(self.boxes)
        if self.span is not None:
            data["span"] = encode(self.span)
        if self.path is not None:
            data["path"] = self.path
        if self.many is not None:
            data["many"] = self.many
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "from": shapes.Lazy(lambda: POSITION),
            "label": _rare.Tuple(shapes.String(), shapes.Integer()),
            "sized": shapes.Nullable(
                _rare.Tuple(shapes.String(), shapes.Ref(lambda: Size), _formats.Date(), fewest=2)
            ),
            "boxes": shapes.Array(
                _rare.Tuple(shapes.Lazy(lambda: POSITION), _rare.Tuple(shapes.String()))
            ),
            "span": _unions.OneOf(shapes.String(), _rare.Tuple(shapes.Integer(), shapes.Integer())),
            "path": _rare.Row(shapes.String(), rest=shapes.Integer()),
            "many": _rare.Row(shapes.String(), shapes.Integer(), shapes.String()),
        },
    )


Position: TypeAlias = tuple[float, float]
"""Longitude and latitude."""
POSITION: _shape.Shape[Position] = _rare.Tuple(shapes.Number(), shapes.Number())
