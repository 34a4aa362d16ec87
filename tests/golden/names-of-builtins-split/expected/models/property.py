"""Property of Faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from .._runtime import shapes
from .._runtime.decode import record, string
from .._runtime.finite import finite
from .._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Property(JsonModel):
    """`property` of the API."""

    str_: str | None = None
    object: dict[str, Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.str_ = string(data["str"]) if "str" in data else None
        self.object = record(data["object"]) if "object" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.str_ is not None:
            data["str"] = self.str_
        if self.object is not None:
            data["object"] = finite(self.object)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "str": shapes.String(),
            "object": shapes.Map(shapes.Anything()),
        },
    )
