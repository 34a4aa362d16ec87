"""Models of Shapes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import shapes
from ._runtime.decode import constant, number
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Circle(JsonModel):
    """`Circle` of the API."""

    kind: Literal["circle"] = "circle"
    version: Literal[2] = 2
    radius: float
    filled: Literal[True] | None = True
    reserved: None | Unset = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = constant(data["kind"], "circle")
        self.version = constant(data["version"], 2)
        self.radius = number(data["radius"])
        self.filled = constant(data["filled"], True) if "filled" in data else None
        self.reserved = v if (v := data.get("reserved", UNSET)) is UNSET else constant(v, None)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "kind": self.kind,
            "version": self.version,
            "radius": finite(self.radius),
        }
        if self.filled is not None:
            data["filled"] = self.filled
        if self.reserved is not UNSET:
            data["reserved"] = self.reserved
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "kind": shapes.Const("circle"),
            "version": shapes.Const(2),
            "radius": shapes.Number(),
        },
        optional={
            "filled": shapes.Const(True),
            "reserved": shapes.Const(None),
        },
    )
