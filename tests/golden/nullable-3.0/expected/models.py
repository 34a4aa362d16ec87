"""Models of Nullable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import string
from ._runtime.finite import finite
from ._runtime.model import JsonModel, OpenStrEnum
from ._runtime.unset import UNSET, Unset


class Mode(OpenStrEnum):
    """Known values; a server may send others."""

    FAST = "fast"
    SLOW = "slow"


@dataclass(slots=True, kw_only=True)
class Address(JsonModel):
    """`Address` of the API."""

    city: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.city = v if (v := data.get("city", UNSET)) is UNSET or v is None else string(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.city is not UNSET:
            data["city"] = self.city
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "city": shapes.Nullable(shapes.String()),
        },
    )


@dataclass(slots=True, kw_only=True)
class Customer(JsonModel):
    """`Customer` of the API."""

    name: str | None
    address: Address | None
    mode: Mode | str | None
    sort: list[Sort | None] | None = None
    tags: list[str | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = None if (v := data["name"]) is None else string(v)
        self.address = None if (v := data["address"]) is None else Address.decode(v)
        self.mode = None if (v := data["mode"]) is None else Mode.decode(v)
        self.sort = cls.shape.optional["sort"].decode(data["sort"]) if "sort" in data else None
        self.tags = (
            v
            if (v := data.get("tags", UNSET)) is UNSET or v is None
            else cls.shape.optional["tags"].decode(v)
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
            "address": None if self.address is None else self.address.to_dict(),
            "mode": self.mode,
        }
        if self.sort is not None:
            data["sort"] = finite(self.sort)
        if self.tags is not UNSET:
            data["tags"] = self.tags
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.Nullable(shapes.String()),
            "address": shapes.Nullable(shapes.Ref(lambda: Address)),
            "mode": shapes.Nullable(shapes.Enum(lambda: Mode)),
        },
        optional={
            "sort": shapes.Array(shapes.Nullable(shapes.Lazy(lambda: SORT))),
            "tags": shapes.Nullable(shapes.Array(shapes.Nullable(shapes.String()))),
        },
    )


Sort: TypeAlias = float | bool | str
SORT: _shape.Shape[Sort] = _unions.OneOf(shapes.Number(), shapes.Boolean(), shapes.String())
