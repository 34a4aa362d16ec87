"""Models of Events."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import formats as _formats
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import constant, integer, string
from ._runtime.encode import encode
from ._runtime.formats import day
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class EventCreated(JsonModel):
    """`Created` of `Event`."""

    type: Literal["created"] = "created"
    at: dt.date
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = constant(data["type"], "created")
        self.at = day(data["at"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
            "at": encode(self.at),
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": shapes.Const("created"),
            "at": _formats.Date(),
        },
    )


@dataclass(slots=True, kw_only=True)
class EventDeleted(JsonModel):
    """`Deleted` of `Event`."""

    type: Literal["deleted", "purged"]
    reason: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.type = cls.shape.required["type"].decode(data["type"])
        self.reason = string(data["reason"]) if "reason" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "type": self.type,
        }
        if self.reason is not None:
            data["reason"] = self.reason
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "type": _unions.OneOf(shapes.Const("deleted"), shapes.Const("purged")),
        },
        optional={
            "reason": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class LogLastVariant1(JsonModel):
    """`last variant 1` of `Log`."""

    level: Literal["info"] = "info"
    text: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.level = constant(data["level"], "info")
        self.text = string(data["text"]) if "text" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "level": self.level,
        }
        if self.text is not None:
            data["text"] = self.text
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "level": shapes.Const("info"),
        },
        optional={
            "text": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class LogLastVariant2(JsonModel):
    """`last variant 2` of `Log`."""

    level: Literal["error"] = "error"
    code: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.level = constant(data["level"], "error")
        self.code = integer(data["code"]) if "code" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "level": self.level,
        }
        if self.code is not None:
            data["code"] = self.code
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "level": shapes.Const("error"),
        },
        optional={
            "code": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Log(JsonModel):
    """`Log` of the API."""

    last: LogLastVariant1 | LogLastVariant2 | dict[str, Any] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.last = cls.shape.optional["last"].decode(data["last"]) if "last" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.last is not None:
            data["last"] = encode(self.last)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "last": _unions.OneOf(
                shapes.Ref(lambda: LogLastVariant1),
                shapes.Ref(lambda: LogLastVariant2),
                tag="level",
                mapping={
                    "info": shapes.Ref(lambda: LogLastVariant1),
                    "error": shapes.Ref(lambda: LogLastVariant2),
                },
            ),
        },
    )


Event: TypeAlias = EventCreated | EventDeleted | dict[str, Any]
EVENT: _shape.Shape[Event] = _unions.OneOf(
    shapes.Ref(lambda: EventCreated),
    shapes.Ref(lambda: EventDeleted),
    tag="type",
    mapping={
        "created": shapes.Ref(lambda: EventCreated),
        "deleted": shapes.Ref(lambda: EventDeleted),
        "purged": shapes.Ref(lambda: EventDeleted),
    },
)
