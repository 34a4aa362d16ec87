"""Models of Catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, integer
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class ListOrdersResponse(JsonModel):
    """`response` of `GET /orders`."""

    orders: list[int]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.orders = [integer(item) for item in array(data["orders"])]
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "orders": self.orders,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "orders": shapes.Array(shapes.Integer()),
        },
    )
