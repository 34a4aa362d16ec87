"""Models of Notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import boolean, string
from ._runtime.model import JsonModel
from ._runtime.unset import UNSET, Unset


@dataclass(slots=True, kw_only=True)
class Change(JsonModel):
    """`Change` of the API."""

    text: str | None | Unset = UNSET
    done: bool | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.text = v if (v := data.get("text", UNSET)) is UNSET or v is None else string(v)
        self.done = boolean(data["done"]) if "done" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.text is not UNSET:
            data["text"] = self.text
        if self.done is not None:
            data["done"] = self.done
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "text": shapes.Nullable(shapes.String()),
            "done": shapes.Boolean(),
        },
    )


@dataclass(slots=True, kw_only=True)
class ReplaceNotesRequestItem(JsonModel):
    """`request item` of `PUT /notes`."""

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
