"""Models of Checkout."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, integer, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Line(JsonModel):
    """`Line` of the API."""

    price: str
    quantity: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.price = string(data["price"])
        self.quantity = integer(data["quantity"]) if "quantity" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "price": self.price,
        }
        if self.quantity is not None:
            data["quantity"] = self.quantity
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "price": shapes.String(),
        },
        optional={
            "quantity": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ListSessionsFilterCreated(JsonModel):
    """`created` of `ListSessionsFilter`."""

    gt: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.gt = integer(data["gt"]) if "gt" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.gt is not None:
            data["gt"] = self.gt
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "gt": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ListSessionsFilter(JsonModel):
    """`filter` of `GET /sessions`."""

    states: list[str] | None = None
    created: ListSessionsFilterCreated | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.states = [string(item) for item in array(data["states"])] if "states" in data else None
        self.created = (
            ListSessionsFilterCreated.decode(data["created"]) if "created" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.states is not None:
            data["states"] = self.states
        if self.created is not None:
            data["created"] = self.created.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "states": shapes.Array(shapes.String()),
            "created": shapes.Ref(lambda: ListSessionsFilterCreated),
        },
    )


@dataclass(slots=True, kw_only=True)
class CreateSessionRequest(JsonModel):
    """`request` of `POST /sessions`."""

    lines: list[Line]
    expand: list[str] | None = None
    tags: list[str] | None = None
    extras: list[Line] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.lines = [Line.decode(item) for item in array(data["lines"])]
        self.expand = [string(item) for item in array(data["expand"])] if "expand" in data else None
        self.tags = [string(item) for item in array(data["tags"])] if "tags" in data else None
        self.extras = (
            [Line.decode(item) for item in array(data["extras"])] if "extras" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "lines": [item.to_dict() for item in self.lines],
        }
        if self.expand is not None:
            data["expand"] = self.expand
        if self.tags is not None:
            data["tags"] = self.tags
        if self.extras is not None:
            data["extras"] = [item.to_dict() for item in self.extras]
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "lines": shapes.Array(shapes.Ref(lambda: Line)),
        },
        optional={
            "expand": shapes.Array(shapes.String()),
            "tags": shapes.Array(shapes.String()),
            "extras": shapes.Array(shapes.Ref(lambda: Line)),
        },
    )
