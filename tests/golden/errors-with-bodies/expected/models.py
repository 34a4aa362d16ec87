"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import rare as _rare
from ._runtime import shapes
from ._runtime.decode import integer, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Order(JsonModel):
    """`Order` of the API."""

    reference: str
    pass_code: str | None = field(default=None, repr=False)
    card: str | None = None
    """Write-only."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.reference = string(data["reference"])
        self.pass_code = string(data["pass_code"]) if "pass_code" in data else None
        self.card = string(data["card"]) if "card" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "reference": self.reference,
        }
        if self.pass_code is not None:
            data["pass_code"] = self.pass_code
        if self.card is not None:
            data["card"] = self.card
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "reference": shapes.String(),
        },
        optional={
            "pass_code": _rare.Password(),
            "card": shapes.String(),
        },
        write_only=("card",),
    )


@dataclass(slots=True, kw_only=True)
class Fault(JsonModel):
    """`Fault` of the API."""

    explanation: str
    place: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.explanation = string(data["explanation"])
        self.place = string(data["place"]) if "place" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "explanation": self.explanation,
        }
        if self.place is not None:
            data["place"] = self.place
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "explanation": shapes.String(),
        },
        optional={
            "place": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class NoCustomer(JsonModel):
    """`NoCustomer` of the API."""

    customer: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.customer = integer(data["customer"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "customer": self.customer,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "customer": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Problem(JsonModel):
    """`Problem` of the API."""

    title: str
    type: str | None = None
    detail: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.title = string(data["title"])
        self.type = string(data["type"]) if "type" in data else None
        self.detail = string(data["detail"]) if "detail" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
        }
        if self.type is not None:
            data["type"] = self.type
        if self.detail is not None:
            data["detail"] = self.detail
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "title": shapes.String(),
        },
        optional={
            "type": shapes.String(),
            "detail": shapes.String(),
        },
    )
