"""Models of Examples."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, integer, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class OrderAddress(JsonModel):
    """`address` of `Order`."""

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
class Order(JsonModel):
    """`Order` of the API."""

    number: str | None = None
    """Number of the order. Example: "A-1"."""
    total: float | None = None
    """Example: 19.9."""
    tags: list[str] | None = None
    """Example: ["new", "gift"]."""
    note: str | None = None
    """A note.

    It may be long.

    Example: 'Say "hello" \\\\ ''' to {{ everybody }}'.
    """
    text: str | None = None
    nothing: str | None | Unset = UNSET
    size: int | None = None
    """Deprecated. Default: 1. Example: 2."""
    address: OrderAddress | None = None
    """Example: {"city": "Bern"}."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.number = string(data["number"]) if "number" in data else None
        self.total = number(data["total"]) if "total" in data else None
        self.tags = [string(item) for item in array(data["tags"])] if "tags" in data else None
        self.note = string(data["note"]) if "note" in data else None
        self.text = string(data["text"]) if "text" in data else None
        self.nothing = v if (v := data.get("nothing", UNSET)) is UNSET or v is None else string(v)
        self.size = integer(data["size"]) if "size" in data else None
        self.address = OrderAddress.decode(data["address"]) if "address" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.number is not None:
            data["number"] = self.number
        if self.total is not None:
            data["total"] = finite(self.total)
        if self.tags is not None:
            data["tags"] = self.tags
        if self.note is not None:
            data["note"] = self.note
        if self.text is not None:
            data["text"] = self.text
        if self.nothing is not UNSET:
            data["nothing"] = self.nothing
        if self.size is not None:
            data["size"] = self.size
        if self.address is not None:
            data["address"] = self.address.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "number": shapes.String(),
            "total": shapes.Number(),
            "tags": shapes.Array(shapes.String()),
            "note": shapes.String(),
            "text": shapes.String(),
            "nothing": shapes.Nullable(shapes.String()),
            "size": shapes.Integer(),
            "address": shapes.Ref(lambda: OrderAddress),
        },
    )
