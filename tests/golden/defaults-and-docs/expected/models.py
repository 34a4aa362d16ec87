"""Models of Search."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import array, number, string
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Hit(JsonModel):
    """One result."""

    title: str
    """Title of the page. Default: "Untitled"."""
    score: float | None = None
    """Between 0 and 1. Default: 0.5."""
    labels: list[str] | None = None
    """Default: ["new"]."""
    note: str | None = None
    """A note.

    It may be long.

    Default: "".
    """
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.title = string(data["title"])
        self.score = number(data["score"]) if "score" in data else None
        self.labels = [string(item) for item in array(data["labels"])] if "labels" in data else None
        self.note = string(data["note"]) if "note" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "title": self.title,
        }
        if self.score is not None:
            data["score"] = finite(self.score)
        if self.labels is not None:
            data["labels"] = self.labels
        if self.note is not None:
            data["note"] = self.note
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "title": shapes.String(),
        },
        optional={
            "score": shapes.Number(),
            "labels": shapes.Array(shapes.String()),
            "note": shapes.String(),
        },
    )
