"""Models of Formats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self
from uuid import UUID

from ._runtime import formats as _formats
from ._runtime import rare as _rare
from ._runtime import shapes
from ._runtime.decode import integer, number, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import uuid
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Contact(JsonModel):
    """`Contact` of the API."""

    email: str | None = None
    host: str | None = None
    ip: str | None = None
    colour: str | None = None
    amount: str | None = None
    small: int | None = None
    odd: int | None = None
    precise: float | None = None
    stamp: int | None = None
    password: str | None = field(default=None, repr=False)
    untyped: UUID | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.email = string(data["email"]) if "email" in data else None
        self.host = string(data["host"]) if "host" in data else None
        self.ip = string(data["ip"]) if "ip" in data else None
        self.colour = string(data["colour"]) if "colour" in data else None
        self.amount = string(data["amount"]) if "amount" in data else None
        self.small = integer(data["small"]) if "small" in data else None
        self.odd = integer(data["odd"]) if "odd" in data else None
        self.precise = number(data["precise"]) if "precise" in data else None
        self.stamp = integer(data["stamp"]) if "stamp" in data else None
        self.password = string(data["password"]) if "password" in data else None
        self.untyped = uuid(data["untyped"]) if "untyped" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.email is not None:
            data["email"] = self.email
        if self.host is not None:
            data["host"] = self.host
        if self.ip is not None:
            data["ip"] = self.ip
        if self.colour is not None:
            data["colour"] = self.colour
        if self.amount is not None:
            data["amount"] = self.amount
        if self.small is not None:
            data["small"] = self.small
        if self.odd is not None:
            data["odd"] = self.odd
        if self.precise is not None:
            data["precise"] = finite(self.precise)
        if self.stamp is not None:
            data["stamp"] = self.stamp
        if self.password is not None:
            data["password"] = self.password
        if self.untyped is not None:
            data["untyped"] = encode(self.untyped)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "email": shapes.String(),
            "host": shapes.String(),
            "ip": shapes.String(),
            "colour": shapes.String(),
            "amount": shapes.String(),
            "small": shapes.Integer(),
            "odd": shapes.Integer(),
            "precise": shapes.Number(),
            "stamp": shapes.Integer(),
            "password": _rare.Password(),
            "untyped": _formats.Uuid(),
        },
    )
