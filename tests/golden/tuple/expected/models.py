"""Models of Geometry."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import constraints as _constraints
from ._runtime import rare as _rare
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Line(JsonModel):
    """`Line` of the API."""

    from_: Position | None = None
    label: list[str | int] | None = None
    path: list[str | int] | None = None
    """Any length, so it stays a list."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.from_ = (
            None if (v := data.get("from")) is None else cls.shape.optional["from"].decode(v)
        )
        self.label = (
            None if (v := data.get("label")) is None else cls.shape.optional["label"].decode(v)
        )
        self.path = (
            None if (v := data.get("path")) is None else cls.shape.optional["path"].decode(v)
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.from_ is not None:
            data["from"] = self.from_
        if self.label is not None:
            data["label"] = self.label
        if self.path is not None:
            data["path"] = self.path
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "from": shapes.Lazy(lambda: POSITION),
            "label": _constraints.Limited(
                _rare.Tuple(shapes.String(), shapes.Integer()), min_items=2
            ),
            "path": _rare.Tuple(shapes.String(), rest=shapes.Integer()),
        },
    )


Position: TypeAlias = list[float]
"""Longitude and latitude."""
POSITION: _shape.Shape[Position] = _constraints.Limited(
    _rare.Tuple(shapes.Number(), shapes.Number()), min_items=2
)
