"""Models of Shop."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, integer, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Money(JsonModel):
    """`Money` of the API."""

    cents: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.cents = integer(data["cents"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "cents": self.cents,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "cents": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Order(JsonModel):
    """`Order` of the API."""

    id: str
    total: Money | None = None
    replaces: Order | None = None
    refunds: list[Refund] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.total = Money.decode(data["total"]) if "total" in data else None
        self.replaces = Order.decode(data["replaces"]) if "replaces" in data else None
        self.refunds = (
            [Refund.decode(item) for item in array(data["refunds"])] if "refunds" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
        }
        if self.total is not None:
            data["total"] = self.total.to_dict()
        if self.replaces is not None:
            data["replaces"] = self.replaces.to_dict()
        if self.refunds is not None:
            data["refunds"] = [item.to_dict() for item in self.refunds]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
        },
        optional={
            "total": shapes.Ref(lambda: Money),
            "replaces": shapes.Ref(lambda: Order),
            "refunds": shapes.Array(shapes.Ref(lambda: Refund)),
        },
    )


@dataclass(slots=True, kw_only=True)
class Refund(JsonModel):
    """`Refund` of the API."""

    amount: Money
    order: Order | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.amount = Money.decode(data["amount"])
        self.order = Order.decode(data["order"]) if "order" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "amount": self.amount.to_dict(),
        }
        if self.order is not None:
            data["order"] = self.order.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "amount": shapes.Ref(lambda: Money),
        },
        optional={
            "order": shapes.Ref(lambda: Order),
        },
    )


@dataclass(slots=True, kw_only=True)
class Fault(JsonModel):
    """`Fault` of the API."""

    reason: str
    cause: Fault | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.reason = string(data["reason"])
        self.cause = Fault.decode(data["cause"]) if "cause" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "reason": self.reason,
        }
        if self.cause is not None:
            data["cause"] = self.cause.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "reason": shapes.String(),
        },
        optional={
            "cause": shapes.Ref(lambda: Fault),
        },
    )
