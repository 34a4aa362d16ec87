"""Models of Options."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Item(JsonModel):
    """`Item` of the API."""

    name: str
    note: str | None = None

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.note = string(data["note"]) if "note" in data else None
        cls.shape.refuse_rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.note is not None:
            data["note"] = self.note
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.String(),
        },
        optional={
            "note": shapes.String(),
        },
        closed=True,
    )


@dataclass(slots=True, kw_only=True)
class ListItemsResponse(JsonModel):
    """`response` of `GET /items`."""

    items: list[str]
    next: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.items = [string(item) for item in array(data["items"])]
        self.next = string(data["next"]) if "next" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "items": self.items,
        }
        if self.next is not None:
            data["next"] = self.next
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "items": shapes.Array(shapes.String()),
        },
        optional={
            "next": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class GetItemResponse(JsonModel):
    """`response` of `GET /items/{id}`."""

    state: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.state = string(data["state"]) if "state" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.state is not None:
            data["state"] = self.state
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "state": shapes.String(),
        },
    )
