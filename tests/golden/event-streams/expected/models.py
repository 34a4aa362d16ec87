"""Models of Answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import boolean, string
from ._runtime.model import JsonModel


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
