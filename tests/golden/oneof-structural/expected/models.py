"""Models of Contacts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import string
from ._runtime.encode import encode
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Person(JsonModel):
    """`Person` of the API."""

    first_name: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.first_name = string(data["first_name"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "first_name": self.first_name,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "first_name": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Company(JsonModel):
    """`Company` of the API."""

    legal_name: str
    contact: Contact | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.legal_name = string(data["legal_name"])
        self.contact = (
            cls.shape.optional["contact"].decode(data["contact"]) if "contact" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "legal_name": self.legal_name,
        }
        if self.contact is not None:
            data["contact"] = encode(self.contact)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "legal_name": shapes.String(),
        },
        optional={
            "contact": shapes.Lazy(lambda: CONTACT),
        },
    )


@dataclass(slots=True, kw_only=True)
class AddressBook(JsonModel):
    """`AddressBook` of the API."""

    owner: Person | None | Unset = UNSET
    entries: list[Contact] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.owner = (
            v if (v := data.get("owner", UNSET)) is UNSET or v is None else Person.decode(v)
        )
        self.entries = (
            cls.shape.optional["entries"].decode(data["entries"]) if "entries" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.owner is not UNSET:
            data["owner"] = None if self.owner is None else self.owner.to_dict()
        if self.entries is not None:
            data["entries"] = encode(self.entries)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "owner": shapes.Nullable(shapes.Ref(lambda: Person)),
            "entries": shapes.Array(shapes.Lazy(lambda: CONTACT)),
        },
    )


Contact: TypeAlias = Person | Company
CONTACT: _shape.Shape[Contact] = _unions.OneOf(
    shapes.Ref(lambda: Person), shapes.Ref(lambda: Company)
)
