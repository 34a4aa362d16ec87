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
        self.serial = None if (v := data.get("serial")) is None else integer(v)
        self.stamp = None if (v := data.get("stamp")) is None else date_time(v)
        self.name = string(data["name"])
        self.beside = None if (v := data.get("beside")) is None else Address.decode(v)
        self.around = None if (v := data.get("around")) is None else Address.decode(v)
        self.within = None if (v := data.get("within")) is None else Address.decode(v)
        self.one_of = None if (v := data.get("one_of")) is None else Address.decode(v)
        self.any_of = None if (v := data.get("any_of")) is None else Address.decode(v)
        self.or_null = (
            v if (v := data.get("or_null", UNSET)) is UNSET or v is None else Address.decode(v)
        )
        self.deep = None if (v := data.get("deep")) is None else Address.decode(v)
        self.old = None if (v := data.get("old")) is None else Address.decode(v)
        self.stops = (
            None
            if (v := data.get("stops")) is None
            else [Address.decode(item) for item in array(v)]
        )
        self.color = None if (v := data.get("color")) is None else Color.decode(v)
        self.paint = None if (v := data.get("paint")) is None else Color.decode(v)
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
