"""Models of Accounts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import constraints as _constraints
from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import integer, number, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import date_time
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Entity(JsonModel):
    """`Entity` of the API."""

    id: str
    """Given by the server."""
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
        },
        optional={
            "name": _constraints.Limited(shapes.String(), max_length=100),
        },
    )


@dataclass(slots=True, kw_only=True)
class Timestamps(JsonModel):
    """`Timestamps` of the API."""

    created_at: dt.datetime | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.created_at = date_time(data["created_at"]) if "created_at" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.created_at is not None:
            data["created_at"] = encode(self.created_at)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "created_at": _formats.DateTime(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Account(JsonModel):
    """An account is an entity with a balance."""

    id: str
    """Given by the server."""
    balance: int
    name: str | None = None
    created_at: dt.datetime | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.balance = integer(data["balance"])
        self.name = string(data["name"]) if "name" in data else None
        self.created_at = date_time(data["created_at"]) if "created_at" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "balance": self.balance,
        }
        if self.name is not None:
            data["name"] = self.name
        if self.created_at is not None:
            data["created_at"] = encode(self.created_at)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
            "balance": shapes.Integer(),
        },
        optional={
            "name": _constraints.Limited(shapes.String(), max_length=40),
            "created_at": _formats.DateTime(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Savings(JsonModel):
    """`Savings` of the API."""

    id: str
    """Given by the server."""
    balance: int
    interest: float | None = None
    name: str | None = None
    created_at: dt.datetime | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = string(data["id"])
        self.balance = integer(data["balance"])
        self.interest = number(data["interest"]) if "interest" in data else None
        self.name = string(data["name"]) if "name" in data else None
        self.created_at = date_time(data["created_at"]) if "created_at" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
            "balance": self.balance,
        }
        if self.interest is not None:
            data["interest"] = finite(self.interest)
        if self.name is not None:
            data["name"] = self.name
        if self.created_at is not None:
            data["created_at"] = encode(self.created_at)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": shapes.String(),
            "balance": shapes.Integer(),
        },
        optional={
            "interest": shapes.Number(),
            "name": _constraints.Limited(shapes.String(), max_length=40),
            "created_at": _formats.DateTime(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Holder(JsonModel):
    """`Holder` of the API."""

    main_account: Account | None = None
    """The account that is charged."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.main_account = Account.decode(data["main_account"]) if "main_account" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.main_account is not None:
            data["main_account"] = self.main_account.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "main_account": shapes.Ref(lambda: Account),
        },
    )
