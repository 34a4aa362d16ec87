"""Models of Checkouts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import checks as _checks
from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import boolean, integer, noted, number, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import day
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Checkout(JsonModel):
    """`Checkout` of the API."""

    total: float
    card_number: str | None = None
    method: Literal["card", "invoice"] | str | None = None
    due_date: dt.date | None = None
    note: int | str | None = None
    token: str | None = None
    cvc: str | None = None
    billing_address: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.total = number(data["total"])
        self.card_number = string(data["cardNumber"]) if "cardNumber" in data else None
        self.method = (
            noted(string(data["method"]), ("card", "invoice")) if "method" in data else None
        )
        self.due_date = day(data["dueDate"]) if "dueDate" in data else None
        self.note = cls.shape.optional["note"].decode(data["note"]) if "note" in data else None
        self.token = string(data["token"]) if "token" in data else None
        self.cvc = string(data["cvc"]) if "cvc" in data else None
        self.billing_address = string(data["billingAddress"]) if "billingAddress" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "total": finite(self.total),
        }
        if self.card_number is not None:
            data["cardNumber"] = self.card_number
        if self.method is not None:
            data["method"] = self.method
        if self.due_date is not None:
            data["dueDate"] = encode(self.due_date)
        if self.note is not None:
            data["note"] = self.note
        if self.token is not None:
            data["token"] = self.token
        if self.cvc is not None:
            data["cvc"] = self.cvc
        if self.billing_address is not None:
            data["billingAddress"] = self.billing_address
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = _checks.CheckedRecord(
        required={
            "total": shapes.Number(),
        },
        optional={
            "cardNumber": shapes.String(),
            "method": shapes.Choice("card", "invoice"),
            "dueDate": _formats.Date(),
            "note": _unions.OneOf(shapes.Integer(), shapes.String()),
            "token": shapes.String(),
            "cvc": shapes.String(),
            "billingAddress": shapes.String(),
        },
        schema={
            "dependentRequired": {"cardNumber": ["billingAddress"]},
            "dependentSchemas": {
                "cardNumber": {
                    "required": ["cvc"],
                    "properties": {"billingAddress": {"type": "string"}, "cvc": {"type": "string"}},
                }
            },
            "if": {"properties": {"method": {"const": "invoice"}}, "required": ["method"]},
            "then": {
                "required": ["dueDate"],
                "properties": {"dueDate": {"type": "string"}, "note": {"type": "integer"}},
            },
            "else": {"properties": {"token": {"type": "string"}, "note": {"type": "string"}}},
        },
    )


@dataclass(slots=True, kw_only=True)
class Deep(JsonModel):
    """`Deep` of the API."""

    kind: str | None = None
    size: int | None = None
    other: bool | None = None
    last: Checkout | None = None
    big: Any = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.kind = string(data["kind"]) if "kind" in data else None
        self.size = integer(data["size"]) if "size" in data else None
        self.other = boolean(data["other"]) if "other" in data else None
        self.last = Checkout.decode(data["last"]) if "last" in data else None
        self.big = data.get("big", UNSET)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.kind is not None:
            data["kind"] = self.kind
        if self.size is not None:
            data["size"] = self.size
        if self.other is not None:
            data["other"] = self.other
        if self.last is not None:
            data["last"] = self.last.to_dict()
        if self.big is not UNSET:
            data["big"] = finite(self.big)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = _checks.CheckedRecord(
        optional={
            "kind": shapes.String(),
            "size": shapes.Integer(),
            "other": shapes.Boolean(),
            "last": shapes.Ref(lambda: Checkout),
            "big": shapes.Anything(),
        },
        schema={
            "$defs": {
                "Checkout": {
                    "type": "object",
                    "required": ["total"],
                    "properties": {
                        "total": {"type": "number"},
                        "cardNumber": {"type": "string"},
                        "method": {"type": "string", "enum": ["card", "invoice"]},
                    },
                    "dependentRequired": {"cardNumber": ["billingAddress"]},
                    "dependentSchemas": {
                        "cardNumber": {
                            "required": ["cvc"],
                            "properties": {
                                "billingAddress": {"type": "string"},
                                "cvc": {"type": "string"},
                            },
                        }
                    },
                    "if": {"properties": {"method": {"const": "invoice"}}, "required": ["method"]},
                    "then": {
                        "required": ["dueDate"],
                        "properties": {"dueDate": {"type": "string"}, "note": {"type": "integer"}},
                    },
                    "else": {
                        "properties": {"token": {"type": "string"}, "note": {"type": "string"}}
                    },
                }
            },
            "allOf": [
                {"if": {"properties": {"size": {"minimum": 10}}}, "then": {"required": ["big"]}},
                {
                    "if": {"properties": {"kind": {"enum": ["a", "b"]}}},
                    "then": {"properties": {"kind": {"minLength": 1}, "size": True}},
                    "else": {
                        "required": ["other"],
                        "properties": {"other": {"type": "boolean"}},
                        "if": {"required": ["other"]},
                        "then": {"properties": {"last": {"$ref": "#/$defs/Checkout"}}},
                    },
                },
            ],
        },
    )
