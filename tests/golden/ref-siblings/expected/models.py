"""Models of Siblings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import constraints as _constraints
from ._runtime import shapes
from ._runtime.decode import boolean, string
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Address(JsonModel):
    """Any address."""

    city: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.city = string(data["city"]) if "city" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.city is not None:
            data["city"] = self.city
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "city": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class PersonWork(JsonModel):
    """`work` of `Person`."""

    city: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.city = string(data["city"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "city": self.city,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "city": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class PersonHoliday(JsonModel):
    """`holiday` of `Person`."""

    beach: bool | None = None
    city: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.beach = boolean(data["beach"]) if "beach" in data else None
        self.city = string(data["city"]) if "city" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.beach is not None:
            data["beach"] = self.beach
        if self.city is not None:
            data["city"] = self.city
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "beach": shapes.Boolean(),
            "city": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Person(JsonModel):
    """`Person` of the API."""

    home: Address
    """Where they live. Deprecated."""
    work: PersonWork | None = None
    holiday: PersonHoliday | None = None
    name: str | None = None
    nick: Text | None = None
    """Read-only. Default: "none"."""
    maybe: Address | None | Unset = UNSET
    """Perhaps."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.home = Address.decode(data["home"])
        self.work = PersonWork.decode(data["work"]) if "work" in data else None
        self.holiday = PersonHoliday.decode(data["holiday"]) if "holiday" in data else None
        self.name = string(data["name"]) if "name" in data else None
        self.nick = string(data["nick"]) if "nick" in data else None
        self.maybe = (
            v if (v := data.get("maybe", UNSET)) is UNSET or v is None else Address.decode(v)
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "home": self.home.to_dict(),
        }
        if self.work is not None:
            data["work"] = self.work.to_dict()
        if self.holiday is not None:
            data["holiday"] = self.holiday.to_dict()
        if self.name is not None:
            data["name"] = self.name
        if self.nick is not None:
            data["nick"] = self.nick
        if self.maybe is not UNSET:
            data["maybe"] = None if self.maybe is None else self.maybe.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "home": shapes.Ref(lambda: Address),
        },
        optional={
            "work": shapes.Ref(lambda: PersonWork),
            "holiday": shapes.Ref(lambda: PersonHoliday),
            "name": _constraints.Limited(shapes.String(), min_length=1, max_length=20),
            "nick": _constraints.Limited(shapes.String(), max_length=100),
            "maybe": shapes.Nullable(shapes.Ref(lambda: Address)),
        },
        read_only=("nick",),
    )


Text: TypeAlias = str
