"""Models of Values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import formats as _formats
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import constant, integer, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import date_time
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class ValueThingObject(JsonModel):
    """`thing object` of `Value`."""

    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"]) if "name" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.name is not None:
            data["name"] = self.name
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "name": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Value(JsonModel):
    """`Value` of the API."""

    id: str | int
    scalar: Scalar | None | Unset = UNSET
    one_or_many: list[str] | str | None = None
    when: dt.datetime | None | Unset = UNSET
    thing: ValueThingObject | str | None = None
    single: int | None = None
    any_json: dict[str, Any] | list[Any] | str | float | bool | None | Unset = UNSET
    none: None | Unset = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = cls.shape.required["id"].decode(data["id"])
        self.scalar = (
            v
            if (v := data.get("scalar", UNSET)) is UNSET or v is None
            else cls.shape.optional["scalar"].decode(v)
        )
        self.one_or_many = (
            cls.shape.optional["one_or_many"].decode(data["one_or_many"])
            if "one_or_many" in data
            else None
        )
        self.when = v if (v := data.get("when", UNSET)) is UNSET or v is None else date_time(v)
        self.thing = cls.shape.optional["thing"].decode(data["thing"]) if "thing" in data else None
        self.single = integer(data["single"]) if "single" in data else None
        self.any_json = (
            v
            if (v := data.get("any_json", UNSET)) is UNSET or v is None
            else cls.shape.optional["any_json"].decode(v)
        )
        self.none = v if (v := data.get("none", UNSET)) is UNSET else constant(v, None)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "id": self.id,
        }
        if self.scalar is not UNSET:
            data["scalar"] = finite(self.scalar)
        if self.one_or_many is not None:
            data["one_or_many"] = self.one_or_many
        if self.when is not UNSET:
            data["when"] = encode(self.when)
        if self.thing is not None:
            data["thing"] = encode(self.thing)
        if self.single is not None:
            data["single"] = self.single
        if self.any_json is not UNSET:
            data["any_json"] = finite(self.any_json)
        if self.none is not UNSET:
            data["none"] = self.none
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "id": _unions.OneOf(shapes.String(), shapes.Integer()),
        },
        optional={
            "scalar": shapes.Nullable(shapes.Lazy(lambda: SCALAR)),
            "one_or_many": _unions.OneOf(shapes.Array(shapes.String()), shapes.String()),
            "when": shapes.Nullable(_formats.DateTime()),
            "thing": _unions.OneOf(shapes.Ref(lambda: ValueThingObject), shapes.String()),
            "single": shapes.Integer(),
            "any_json": shapes.Nullable(
                _unions.OneOf(
                    shapes.Map(shapes.Anything()),
                    shapes.Array(shapes.Anything()),
                    shapes.String(),
                    shapes.Number(),
                    shapes.Boolean(),
                )
            ),
            "none": shapes.Const(None),
        },
    )


Scalar: TypeAlias = str | float | bool
SCALAR: _shape.Shape[Scalar] = _unions.OneOf(shapes.String(), shapes.Number(), shapes.Boolean())
