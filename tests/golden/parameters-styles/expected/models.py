"""Models of Styles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.decode import integer
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Size(JsonModel):
    """`Size` of the API."""

    width: int | None = None
    height: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.width = integer(data["width"]) if "width" in data else None
        self.height = integer(data["height"]) if "height" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.width is not None:
            data["width"] = self.width
        if self.height is not None:
            data["height"] = self.height
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "width": shapes.Integer(),
            "height": shapes.Integer(),
        },
    )


Colours: TypeAlias = list[str]
COLOURS: _shape.Shape[Colours] = shapes.Array(shapes.String())
