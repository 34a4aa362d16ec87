"""Models of Shop."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import integer, string
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

    total: Money | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.total = Money.decode(data["total"]) if "total" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.total is not None:
            data["total"] = self.total.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "total": shapes.Ref(lambda: Money),
        },
    )


@dataclass(slots=True, kw_only=True)
class Refund(JsonModel):
    """`Refund` of the API."""

    amount: Money | None = None
    reason: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.amount = Money.decode(data["amount"]) if "amount" in data else None
        self.reason = string(data["reason"]) if "reason" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.amount is not None:
            data["amount"] = self.amount.to_dict()
        if self.reason is not None:
            data["reason"] = self.reason
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "amount": shapes.Ref(lambda: Money),
            "reason": shapes.String(),
        },
    )
