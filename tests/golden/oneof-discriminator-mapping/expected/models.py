"""Models of Payments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import constant, string
from ._runtime.encode import encode
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class CardPayment(JsonModel):
    """`CardPayment` of the API."""

    method: Literal["card", "debit_card"]
    last_digits: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.method = cls.shape.required["method"].decode(data["method"])
        self.last_digits = string(data["last_digits"]) if "last_digits" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "method": self.method,
        }
        if self.last_digits is not None:
            data["last_digits"] = self.last_digits
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "method": _unions.OneOf(shapes.Const("card"), shapes.Const("debit_card")),
        },
        optional={
            "last_digits": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Transfer(JsonModel):
    """`Transfer` of the API."""

    method: Literal["sepa"] = "sepa"
    iban: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.method = constant(data["method"], "sepa")
        self.iban = string(data["iban"]) if "iban" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "method": self.method,
        }
        if self.iban is not None:
            data["iban"] = self.iban
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "method": shapes.Const("sepa"),
        },
        optional={
            "iban": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Invoice(JsonModel):
    """`Invoice` of the API."""

    payments: list[Payment] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.payments = (
            cls.shape.optional["payments"].decode(data["payments"]) if "payments" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.payments is not None:
            data["payments"] = encode(self.payments)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "payments": shapes.Array(shapes.Lazy(lambda: PAYMENT)),
        },
    )


Payment: TypeAlias = CardPayment | Transfer | dict[str, Any]
PAYMENT: _shape.Shape[Payment] = _unions.OneOf(
    shapes.Ref(lambda: CardPayment),
    shapes.Ref(lambda: Transfer),
    tag="method",
    mapping={
        "card": shapes.Ref(lambda: CardPayment),
        "debit_card": shapes.Ref(lambda: CardPayment),
        "sepa": shapes.Ref(lambda: Transfer),
    },
)
