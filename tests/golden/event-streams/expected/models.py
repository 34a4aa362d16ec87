"""Models of Answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import boolean, constant, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class ChangeMoved(JsonModel):
    """`Moved` of `Change`."""

    event: Literal["moved"] = "moved"
    data: Piece
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.event = constant(data["event"], "moved")
        self.data = Piece.decode(data["data"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "event": self.event,
            "data": self.data.to_dict(),
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "event": shapes.Const("moved"),
            "data": shapes.Ref(lambda: Piece),
        },
    )


@dataclass(slots=True, kw_only=True)
class ChangeEnded(JsonModel):
    """`Ended` of `Change`."""

    event: Literal["ended"] = "ended"
    data: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.event = constant(data["event"], "ended")
        self.data = string(data["data"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "event": self.event,
            "data": self.data,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "event": shapes.Const("ended"),
            "data": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Answer(JsonModel):
    """`Answer` of the API."""

    text: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.text = string(data["text"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "text": self.text,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "text": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Piece(JsonModel):
    """`Piece` of the API."""

    delta: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.delta = string(data["delta"])
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "delta": self.delta,
        }
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "delta": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class CreateAnswerRequest(JsonModel):
    """`request` of `POST /answers`."""

    question: str
    stream: bool | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.question = string(data["question"])
        self.stream = boolean(data["stream"]) if "stream" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "question": self.question,
        }
        if self.stream is not None:
            data["stream"] = self.stream
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "question": shapes.String(),
        },
        optional={
            "stream": shapes.Boolean(),
        },
    )


@dataclass(slots=True, kw_only=True)
class WatchPricesResponse(JsonModel):
    """`response` of `GET /prices`."""

    data: Piece | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.data = Piece.decode(data["data"]) if "data" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.data is not None:
            data["data"] = self.data.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "data": shapes.Ref(lambda: Piece),
        },
    )


Change: TypeAlias = ChangeMoved | ChangeEnded | dict[str, Any]
CHANGE: _shape.Shape[Change] = _unions.OneOf(
    shapes.Ref(lambda: ChangeMoved),
    shapes.Ref(lambda: ChangeEnded),
    tag="event",
    mapping={"moved": shapes.Ref(lambda: ChangeMoved), "ended": shapes.Ref(lambda: ChangeEnded)},
)
