"""Models of Examples of responses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import constraints as _constraints
from ._runtime import shapes
from ._runtime.decode import array, noted, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Order(JsonModel):
    """`Order` of the API."""

    number: str
    total: float | None = None
    state: Literal["open", "paid"] | str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.number = string(data["number"])
        self.total = number(data["total"]) if "total" in data else None
        self.state = noted(string(data["state"]), ("open", "paid")) if "state" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "number": self.number,
        }
        if self.total is not None:
            data["total"] = finite(self.total)
        if self.state is not None:
            data["state"] = self.state
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "number": _constraints.Limited(shapes.String(), min_length=3),
        },
        optional={
            "total": shapes.Number(),
            "state": shapes.Choice("open", "paid"),
        },
    )


@dataclass(slots=True, kw_only=True)
class Invoice(JsonModel):
    """`Invoice` of the API."""

    total: float
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.total = number(data["total"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": finite(self.total),
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "total": _constraints.Limited(shapes.Number(), minimum=5),
        },
    )


@dataclass(slots=True, kw_only=True)
class ListOrdersResponse(JsonModel):
    """`response` of `GET /orders`."""

    orders: list[Order] | None = None
    next: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.orders = (
            [Order.decode(item) for item in array(data["orders"])] if "orders" in data else None
        )
        self.next = string(data["next"]) if "next" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.orders is not None:
            data["orders"] = [item.to_dict() for item in self.orders]
        if self.next is not None:
            data["next"] = self.next
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "orders": shapes.Array(shapes.Ref(lambda: Order)),
            "next": shapes.String(),
        },
    )
