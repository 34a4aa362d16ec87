"""Models of Chats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import boolean, string
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


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
class Delta(JsonModel):
    """`Delta` of the API."""

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
class Prompt(JsonModel):
    """`Prompt` of the API."""

    stream: bool | None = None
    """Default: True."""
    model: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.stream = boolean(data["stream"]) if "stream" in data else None
        self.model = string(data["model"]) if "model" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.stream is not None:
            data["stream"] = self.stream
        if self.model is not None:
            data["model"] = self.model
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "stream": shapes.Boolean(),
            "model": shapes.String(),
        },
    )


@dataclass(slots=True, kw_only=True)
class Options(JsonModel):
    """`Options` of the API."""

    stream: bool | None = None
    """Default: True."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.stream = boolean(data["stream"]) if "stream" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.stream is not None:
            data["stream"] = self.stream
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "stream": shapes.Boolean(),
        },
    )


@dataclass(slots=True, kw_only=True)
class CreateChatRequest(JsonModel):
    """`request` of `POST /chat`."""

    q: str
    stream: bool | None | Unset = UNSET
    """Default: False."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.q = string(data["q"])
        self.stream = v if (v := data.get("stream", UNSET)) is UNSET or v is None else boolean(v)
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "q": self.q,
        }
        if self.stream is not UNSET:
            data["stream"] = self.stream
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "q": shapes.String(),
        },
        optional={
            "stream": shapes.Nullable(shapes.Boolean()),
        },
    )
