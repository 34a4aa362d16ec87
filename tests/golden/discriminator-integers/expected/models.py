"""Models of Messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import constant, string
from ._runtime.encode import encode
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Message(JsonModel):
    """`Message` of the API."""

    components: list[Component] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.components = (
            cls.shape.optional["components"].decode(data["components"])
            if "components" in data
            else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.components is not None:
            data["components"] = encode(self.components)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "components": shapes.Array(shapes.Lazy(lambda: COMPONENT)),
        },
    )


@dataclass(slots=True, kw_only=True)
class Row(JsonModel):
    """`Row` of the API."""

    type: Literal[1] = 1
    components: list[Component] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], 1)
        self.components = (
            cls.shape.optional["components"].decode(data["components"])
            if "components" in data
            else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
        }
        if self.components is not None:
            data["components"] = encode(self.components)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.Const(1),
        },
        optional={
            "components": shapes.Array(shapes.Lazy(lambda: COMPONENT)),
        },
    )


@dataclass(slots=True, kw_only=True)
class Button(JsonModel):
    """`Button` of the API."""

    type: Literal[2, 3]
    label: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = cls.shape.required["type"].decode(data["type"])
        self.label = string(data["label"]) if "label" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
        }
        if self.label is not None:
            data["label"] = self.label
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": _unions.OneOf(shapes.Const(2), shapes.Const(3)),
        },
        optional={
            "label": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Ping(JsonModel):
    """`Ping` of the API."""

    op: Literal[1] = 1
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.op = constant(data["op"], 1)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "op": self.op,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "op": shapes.Const(1),
        },
    )


@dataclass(slots=True, kw_only=True)
class Job(JsonModel):
    """`Job` of the API."""

    op: Literal[-2] = -2
    id: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.op = constant(data["op"], -2)
        self.id = string(data["id"]) if "id" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "op": self.op,
        }
        if self.id is not None:
            data["id"] = self.id
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "op": shapes.Const(-2),
        },
        optional={
            "id": shapes.String(),
        },
    )


Component: TypeAlias = Row | Button | dict[str, Any]
"""Told apart by a number, which no discriminator object declares."""
COMPONENT: _shape.Shape[Component] = _unions.OneOf(
    shapes.Ref(lambda: Row),
    shapes.Ref(lambda: Button),
    tag="type",
    mapping={
        1: shapes.Ref(lambda: Row),
        2: shapes.Ref(lambda: Button),
        3: shapes.Ref(lambda: Button),
    },
)
Event: TypeAlias = Ping | Job | dict[str, Any]
"""The keys of a mapping are strings, whatever the type of the property is."""
EVENT: _shape.Shape[Event] = _unions.OneOf(
    shapes.Ref(lambda: Ping),
    shapes.Ref(lambda: Job),
    tag="op",
    mapping={1: shapes.Ref(lambda: Ping), -2: shapes.Ref(lambda: Job)},
)
