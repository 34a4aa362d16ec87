"""Models of Checkouts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import conditions as _conditions
from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import boolean, integer, number, string
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
        self.card_number = None if (v := data.get("cardNumber")) is None else string(v)
        self.method = None if (v := data.get("method")) is None else string(v)
        self.due_date = None if (v := data.get("dueDate")) is None else day(v)
        self.note = (
            None if (v := data.get("note")) is None else cls.shape.optional["note"].decode(v)
        )
        self.token = None if (v := data.get("token")) is None else string(v)
        self.cvc = None if (v := data.get("cvc")) is None else string(v)
        self.billing_address = None if (v := data.get("billingAddress")) is None else string(v)
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

    shape: ClassVar[shapes.Record] = _conditions.ConditionalRecord(
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
        conditions=[
            _conditions.When(("billingAddress",), present=("cardNumber",)),
            _conditions.When(("cvc",), present=("cardNumber",)),
            _conditions.When(("dueDate",), present=("method",), values={"method": ("invoice",)}),
        ],
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
        self.kind = None if (v := data.get("kind")) is None else string(v)
        self.size = None if (v := data.get("size")) is None else integer(v)
        self.other = None if (v := data.get("other")) is None else boolean(v)
        self.last = None if (v := data.get("last")) is None else Checkout.decode(v)
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

    shape: ClassVar[shapes.Record] = _conditions.ConditionalRecord(
        optional={
            "kind": shapes.String(),
            "size": shapes.Integer(),
            "other": shapes.Boolean(),
            "last": shapes.Ref(lambda: Checkout),
            "big": shapes.Anything(),
        },
        conditions=[_conditions.When(("other",), values={"kind": ("a", "b")}, otherwise=True)],
    )
