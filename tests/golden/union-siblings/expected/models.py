"""Models of Flows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import checks as _checks
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class StampedVariant1(JsonModel):
    """`variant 1` of `Stamped`."""

    id: str
    contact: str
    at: str | None = None

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.contact = string(data["contact"])
        self.at = string(data["at"]) if "at" in data else None
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "contact": self.contact,
        }
        if self.at is not None:
            data["at"] = self.at
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
            "contact": shapes.String(),
        },
        optional={
            "at": shapes.String(),
        },
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class StampedVariant2(JsonModel):
    """`variant 2` of `Stamped`."""

    id: str
    platform: str
    at: str | None = None

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.platform = string(data["platform"])
        self.at = string(data["at"]) if "at" in data else None
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "platform": self.platform,
        }
        if self.at is not None:
            data["at"] = self.at
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
            "platform": shapes.String(),
        },
        optional={
            "at": shapes.String(),
        },
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class Contact(JsonModel):
    """`Contact` of the API."""

    id: str
    contact: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.contact = string(data["contact"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "contact": self.contact,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
            "contact": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Platform(JsonModel):
    """`Platform` of the API."""

    id: str
    platform: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.platform = string(data["platform"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "platform": self.platform,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
            "platform": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Titled(JsonModel):
    """`Titled` of the API."""

    mail: str | None = None
    phone: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.mail = string(data["mail"]) if "mail" in data else None
        self.phone = string(data["phone"]) if "phone" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.mail is not None:
            data["mail"] = self.mail
        if self.phone is not None:
            data["phone"] = self.phone
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "mail": shapes.String(),
            "phone": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Counted(JsonModel):
    """`Counted` of the API."""

    a: str | None = None
    b: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.a = string(data["a"]) if "a" in data else None
        self.b = string(data["b"]) if "b" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.a is not None:
            data["a"] = self.a
        if self.b is not None:
            data["b"] = self.b
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = _checks.CheckedRecord(
        optional={
            "a": shapes.String(),
            "b": shapes.String(),
        },
        schema={"oneOf": [{"minProperties": 1}, {"maxProperties": 0}]},
    )


Flow: TypeAlias = Contact | Platform
FLOW: _shape.Shape[Flow] = _unions.OneOf(shapes.Ref(lambda: Contact), shapes.Ref(lambda: Platform))
Closed: TypeAlias = Contact | Platform
CLOSED: _shape.Shape[Closed] = _unions.OneOf(
    shapes.Ref(lambda: Contact), shapes.Ref(lambda: Platform)
)
Plain: TypeAlias = Contact | Platform
"""Either."""
PLAIN: _shape.Shape[Plain] = _unions.OneOf(
    shapes.Ref(lambda: Contact), shapes.Ref(lambda: Platform)
)
Loose: TypeAlias = Contact | Platform
LOOSE: _shape.Shape[Loose] = _unions.OneOf(
    shapes.Ref(lambda: Contact), shapes.Ref(lambda: Platform)
)
Stamped: TypeAlias = StampedVariant1 | StampedVariant2
STAMPED: _shape.Shape[Stamped] = _unions.OneOf(
    shapes.Ref(lambda: StampedVariant1), shapes.Ref(lambda: StampedVariant2)
)
