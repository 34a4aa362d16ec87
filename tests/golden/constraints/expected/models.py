"""Models of Signup."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import constraints as _constraints
from ._runtime import shapes
from ._runtime.decode import array, integer, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Signup(JsonModel):
    """`Signup` of the API."""

    name: str
    age: int | None = None
    step: float | None = None
    tags: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.age = integer(data["age"]) if "age" in data else None
        self.step = number(data["step"]) if "step" in data else None
        self.tags = [string(item) for item in array(data["tags"])] if "tags" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.age is not None:
            data["age"] = self.age
        if self.step is not None:
            data["step"] = finite(self.step)
        if self.tags is not None:
            data["tags"] = self.tags
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": _constraints.Limited(shapes.String(), min_length=1, max_length=20),
        },
        optional={
            "age": _constraints.Limited(shapes.Integer(), exclusive_minimum=17),
            "step": _constraints.Limited(shapes.Number(), multiple_of=0.5),
            "tags": _constraints.Limited(
                shapes.Array(_constraints.Limited(shapes.String(), max_length=5)),
                min_items=1,
                max_items=3,
                unique_items=True,
            ),
        },
    )
