"""Models of Users."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import checks as _checks
from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class User(JsonModel):
    """`User` of the API."""

    email: str | None = None
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.email = string(data["email"]) if "email" in data else None
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.email is not None:
            data["email"] = self.email
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "email": shapes.String(),
            "name": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Signup(JsonModel):
    """`Signup` of the API."""

    email: str
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.email = string(data["email"])
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "email": self.email,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "email": shapes.String(),
        },
        optional={
            "name": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Contact(JsonModel):
    """Either way of contact will do."""

    email: str | None = None
    phone: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.email = string(data["email"]) if "email" in data else None
        self.phone = string(data["phone"]) if "phone" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.email is not None:
            data["email"] = self.email
        if self.phone is not None:
            data["phone"] = self.phone
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = _checks.CheckedRecord(
        optional={
            "email": shapes.String(),
            "phone": shapes.String(),
        },
        schema={"anyOf": [{"required": ["email"]}, {"required": ["phone"]}]},
    )
