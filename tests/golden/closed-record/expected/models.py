"""Models of Closed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import number
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Point(JsonModel):
    """`Point` of the API."""

    x: float
    y: float

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.x = number(data["x"])
        self.y = number(data["y"])
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        return {
            "x": finite(self.x),
            "y": finite(self.y),
        }

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "x": shapes.Number(),
            "y": shapes.Number(),
        },
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class Nothing(JsonModel):
    """`Nothing` of the API."""

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        return {}

    shape: ClassVar[shapes.Record] = shapes.Record(
        closed=True,
    )
