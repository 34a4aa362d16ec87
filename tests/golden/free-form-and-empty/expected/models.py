"""Models of Anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.decode import array, record
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Nothing(JsonModel):
    """`Nothing` of the API."""

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        return {}

    shape: ClassVar[shapes.Record] = shapes.Record(
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class Holder(JsonModel):
    """`Holder` of the API."""

    empty: Any
    free: Free
    listed: List
    described: Any = UNSET
    open: Open | None = None
    nothing: Nothing | None = None
    inline: Any = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.empty = data["empty"]
        self.free = record(data["free"])
        self.listed = array(data["listed"])
        self.described = data.get("described", UNSET)
        self.open = record(data["open"]) if "open" in data else None
        self.nothing = Nothing.decode(data["nothing"]) if "nothing" in data else None
        self.inline = data.get("inline", UNSET)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "empty": finite(self.empty),
            "free": finite(self.free),
            "listed": finite(self.listed),
        }
        if self.described is not UNSET:
            data["described"] = finite(self.described)
        if self.open is not None:
            data["open"] = finite(self.open)
        if self.nothing is not None:
            data["nothing"] = self.nothing.to_dict()
        if self.inline is not UNSET:
            data["inline"] = finite(self.inline)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "empty": shapes.Anything(),
            "free": shapes.Lazy(lambda: FREE),
            "listed": shapes.Lazy(lambda: LIST),
        },
        optional={
            "described": shapes.Anything(),
            "open": shapes.Lazy(lambda: OPEN),
            "nothing": shapes.Ref(lambda: Nothing),
            "inline": shapes.Anything(),
        },
    )


Empty: TypeAlias = Any
Described: TypeAlias = Any
"""Whatever it is."""
Free: TypeAlias = dict[str, Any]
FREE: _shape.Shape[Free] = shapes.Map(shapes.Anything())
Open: TypeAlias = dict[str, Any]
OPEN: _shape.Shape[Open] = shapes.Map(shapes.Anything())
List: TypeAlias = list[Any]
LIST: _shape.Shape[List] = shapes.Array(shapes.Anything())
