"""Models of Shop."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import array, integer, string
from ._runtime.encode import encode
from ._runtime.formats import date_time
from ._runtime.model import JsonModel, OpenStrEnum
from ._runtime.unset import UNSET, Unset


class Color(OpenStrEnum):
    """Known values; a server may send others."""

    RED = "red"
    GREEN = "green"


@dataclass(slots=True, kw_only=True)
class Address(JsonModel):
    """`Address` of the API."""

    street: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.street = string(data["street"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "street": self.street,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "street": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Order(JsonModel):
    """`Order` of the API."""

    serial: Serial | None = None
    """Read-only."""
    stamp: dt.datetime | None = None
    """Read-only."""
    name: str
    beside: Address | None = None
    """Who pays."""
    around: Address | None = None
    """Who pays."""
    within: Address | None = None
    one_of: Address | None = None
    any_of: Address | None = None
    or_null: Address | None | Unset = UNSET
    deep: Address | None = None
    """Read-only. Deprecated."""
    old: Old | None = None
    """Deprecated."""
    stops: list[Address] | None = None
    color: Color | str | None = None
    """Default: "red"."""
    paint: Color | str | None = None
    """Typed again."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.serial = integer(data["serial"]) if "serial" in data else None
        self.stamp = date_time(data["stamp"]) if "stamp" in data else None
        self.name = string(data["name"])
        self.beside = Address.decode(data["beside"]) if "beside" in data else None
        self.around = Address.decode(data["around"]) if "around" in data else None
        self.within = Address.decode(data["within"]) if "within" in data else None
        self.one_of = Address.decode(data["one_of"]) if "one_of" in data else None
        self.any_of = Address.decode(data["any_of"]) if "any_of" in data else None
        self.or_null = (
            v if (v := data.get("or_null", UNSET)) is UNSET or v is None else Address.decode(v)
        )
        self.deep = Address.decode(data["deep"]) if "deep" in data else None
        self.old = Address.decode(data["old"]) if "old" in data else None
        self.stops = (
            [Address.decode(item) for item in array(data["stops"])] if "stops" in data else None
        )
        self.color = Color.decode(data["color"]) if "color" in data else None
        self.paint = Color.decode(data["paint"]) if "paint" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.serial is not None:
            data["serial"] = self.serial
        if self.stamp is not None:
            data["stamp"] = encode(self.stamp)
        data["name"] = self.name
        if self.beside is not None:
            data["beside"] = self.beside.to_dict()
        if self.around is not None:
            data["around"] = self.around.to_dict()
        if self.within is not None:
            data["within"] = self.within.to_dict()
        if self.one_of is not None:
            data["one_of"] = self.one_of.to_dict()
        if self.any_of is not None:
            data["any_of"] = self.any_of.to_dict()
        if self.or_null is not UNSET:
            data["or_null"] = None if self.or_null is None else self.or_null.to_dict()
        if self.deep is not None:
            data["deep"] = self.deep.to_dict()
        if self.old is not None:
            data["old"] = encode(self.old)
        if self.stops is not None:
            data["stops"] = [item.to_dict() for item in self.stops]
        if self.color is not None:
            data["color"] = self.color
        if self.paint is not None:
            data["paint"] = self.paint
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "serial": shapes.Integer(),
            "stamp": _formats.DateTime(),
            "name": shapes.String(),
        },
        optional={
            "beside": shapes.Ref(lambda: Address),
            "around": shapes.Ref(lambda: Address),
            "within": shapes.Ref(lambda: Address),
            "one_of": shapes.Ref(lambda: Address),
            "any_of": shapes.Ref(lambda: Address),
            "or_null": shapes.Nullable(shapes.Ref(lambda: Address)),
            "deep": shapes.Ref(lambda: Address),
            "old": shapes.Ref(lambda: Address),
            "stops": shapes.Array(shapes.Ref(lambda: Address)),
            "color": shapes.Enum(lambda: Color),
            "paint": shapes.Enum(lambda: Color),
        },
        read_only=("serial", "stamp", "deep"),
    )


Serial: TypeAlias = int
Old: TypeAlias = Address
