"""Models of Streams."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import integer, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Event(JsonModel):
    """`event` of the API."""

    id: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.id = integer(data["id"]) if "id" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.id is not None:
            data["id"] = self.id
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "id": shapes.Integer(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Status(JsonModel):
    """`status` of the API."""

    message: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.message = string(data["message"]) if "message" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.message is not None:
            data["message"] = self.message
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "message": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class EventStream(JsonModel):
    """`eventStream` of the API."""

    result: Event | None = None
    error: Status | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.result = Event.decode(data["result"]) if "result" in data else None
        self.error = Status.decode(data["error"]) if "error" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.result is not None:
            data["result"] = self.result.to_dict()
        if self.error is not None:
            data["error"] = self.error.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "result": shapes.Ref(lambda: Event),
            "error": shapes.Ref(lambda: Status),
        },
    )


@dataclass(slots=True, kw_only=True)
class FollowResponse(JsonModel):
    """`response` of `GET /follow`."""

    result: Event | None = None
    error: Status | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.result = Event.decode(data["result"]) if "result" in data else None
        self.error = Status.decode(data["error"]) if "error" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.result is not None:
            data["result"] = self.result.to_dict()
        if self.error is not None:
            data["error"] = self.error.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "result": shapes.Ref(lambda: Event),
            "error": shapes.Ref(lambda: Status),
        },
    )
