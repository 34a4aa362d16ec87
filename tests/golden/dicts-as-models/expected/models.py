"""Models of Dicts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import array, integer, record, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import day
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Inner(JsonModel):
    """`Inner` of the API."""

    page_size: int
    when: dt.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.page_size = integer(data["pageSize"])
        self.when = day(data["when"]) if "when" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "pageSize": self.page_size,
        }
        if self.when is not None:
            data["when"] = encode(self.when)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "pageSize": shapes.Integer(),
        },
        optional={
            "when": _formats.Date(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Outer(JsonModel):
    """`Outer` of the API."""

    inner: Inner
    many: list[Inner] | None = None
    by: dict[str, Inner] | None = None
    lists: dict[str, list[Inner]] | None = None
    free: dict[str, Any] | None = None
    pet: Inner | Other | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.inner = Inner.decode(data["inner"])
        self.many = [Inner.decode(item) for item in array(data["many"])] if "many" in data else None
        self.by = (
            {key: Inner.decode(item) for key, item in record(data["by"]).items()}
            if "by" in data
            else None
        )
        self.lists = (
            {
                key: [Inner.decode(inner) for inner in array(item)]
                for key, item in record(data["lists"]).items()
            }
            if "lists" in data
            else None
        )
        self.free = record(data["free"]) if "free" in data else None
        self.pet = cls.shape.optional["pet"].decode(data["pet"]) if "pet" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "inner": self.inner.to_dict(),
        }
        if self.many is not None:
            data["many"] = [item.to_dict() for item in self.many]
        if self.by is not None:
            data["by"] = {key: item.to_dict() for key, item in self.by.items()}
        if self.lists is not None:
            data["lists"] = encode(self.lists)
        if self.free is not None:
            data["free"] = finite(self.free)
        if self.pet is not None:
            data["pet"] = encode(self.pet)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "inner": shapes.Ref(lambda: Inner),
        },
        optional={
            "many": shapes.Array(shapes.Ref(lambda: Inner)),
            "by": shapes.Map(shapes.Ref(lambda: Inner)),
            "lists": shapes.Map(shapes.Array(shapes.Ref(lambda: Inner))),
            "free": shapes.Map(shapes.Anything()),
            "pet": _unions.OneOf(shapes.Ref(lambda: Inner), shapes.Ref(lambda: Other)),
        },
    )


@dataclass(slots=True, kw_only=True)
class Other(JsonModel):
    """`Other` of the API."""

    x: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.x = string(data["x"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "x": self.x,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "x": shapes.String(),
        },
    )
