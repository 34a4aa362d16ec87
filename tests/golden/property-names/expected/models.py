"""Models of Names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import constraints as _constraints
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.decode import number, record
from ._runtime.finite import finite
from ._runtime.model import JsonModel, OpenStrEnum


class Size(OpenStrEnum):
    """Known values; a server may send others."""

    S = "s"
    M = "m"
    L = "l"


@dataclass(slots=True, kw_only=True)
class Prices(JsonModel):
    """`Prices` of the API."""

    by_size: dict[str, float] | None = None
    short: dict[str, Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.by_size = (
            {key: number(item) for key, item in record(data["by_size"]).items()}
            if "by_size" in data
            else None
        )
        self.short = record(data["short"]) if "short" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.by_size is not None:
            data["by_size"] = finite(self.by_size)
        if self.short is not None:
            data["short"] = finite(self.short)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "by_size": shapes.Map(shapes.Number()),
            "short": shapes.Map(
                shapes.Anything(), keys=_constraints.Limited(shapes.String(), max_length=3)
            ),
        },
    )


Sku: TypeAlias = str
Stock: TypeAlias = dict[str, int]
"""Pieces by article."""
STOCK: _shape.Shape[Stock] = shapes.Map(
    shapes.Integer(),
    keys=_constraints.Limited(shapes.String(), pattern="^[A-Z]{2}\\Z", written="^[A-Z]{2}$"),
)
