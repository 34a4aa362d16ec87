"""Models of Finite numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import rare as _rare
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import array, integer, number, record, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Reading(JsonModel):
    """`Reading` of the API."""

    label: str | None
    number: float
    choice: float
    nullable: float | None | Unset = UNSET
    optional: float | None = None
    alias: Celsius | None = None
    items: list[float] | None = None
    nested: list[list[float | None]] | None = None
    members: dict[str, float] | None = None
    union: str | float | None = None
    pair: tuple[str, float] | None = None
    anything: Any = UNSET
    free: dict[str, Any] | None = None
    counts: list[int] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.label = None if (v := data["label"]) is None else string(v)
        self.number = number(data["number"])
        self.choice = number(data["choice"])
        self.nullable = v if (v := data.get("nullable", UNSET)) is UNSET or v is None else number(v)
        self.optional = number(data["optional"]) if "optional" in data else None
        self.alias = number(data["alias"]) if "alias" in data else None
        self.items = [number(item) for item in array(data["items"])] if "items" in data else None
        self.nested = (
            cls.shape.optional["nested"].decode(data["nested"]) if "nested" in data else None
        )
        self.members = (
            {key: number(item) for key, item in record(data["members"]).items()}
            if "members" in data
            else None
        )
        self.union = cls.shape.optional["union"].decode(data["union"]) if "union" in data else None
        self.pair = cls.shape.optional["pair"].decode(data["pair"]) if "pair" in data else None
        self.anything = data.get("anything", UNSET)
        self.free = record(data["free"]) if "free" in data else None
        self.counts = (
            [integer(item) for item in array(data["counts"])] if "counts" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "label": self.label,
            "number": finite(self.number),
            "choice": finite(self.choice),
        }
        if self.nullable is not UNSET:
            data["nullable"] = finite(self.nullable)
        if self.optional is not None:
            data["optional"] = finite(self.optional)
        if self.alias is not None:
            data["alias"] = finite(self.alias)
        if self.items is not None:
            data["items"] = finite(self.items)
        if self.nested is not None:
            data["nested"] = finite(self.nested)
        if self.members is not None:
            data["members"] = finite(self.members)
        if self.union is not None:
            data["union"] = finite(self.union)
        if self.pair is not None:
            data["pair"] = finite(list(self.pair))
        if self.anything is not UNSET:
            data["anything"] = finite(self.anything)
        if self.free is not None:
            data["free"] = finite(self.free)
        if self.counts is not None:
            data["counts"] = self.counts
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "label": shapes.Nullable(shapes.String()),
            "number": shapes.Number(),
            "choice": shapes.Number(),
        },
        optional={
            "nullable": shapes.Nullable(shapes.Number()),
            "optional": shapes.Number(),
            "alias": shapes.Number(),
            "items": shapes.Array(shapes.Number()),
            "nested": shapes.Array(shapes.Array(shapes.Nullable(shapes.Number()))),
            "members": shapes.Map(shapes.Number()),
            "union": _unions.OneOf(shapes.String(), shapes.Number()),
            "pair": _rare.Tuple(shapes.String(), shapes.Number()),
            "anything": shapes.Anything(),
            "free": shapes.Map(shapes.Anything()),
            "counts": shapes.Array(shapes.Integer()),
        },
    )


Celsius: TypeAlias = float
