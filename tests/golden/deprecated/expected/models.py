"""Models of Old."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.model import JsonModel, OpenStrEnum


class Colour(OpenStrEnum):
    """Deprecated."""

    RED = "red"


@dataclass(slots=True, kw_only=True)
class Old(JsonModel):
    """Use New.

    Deprecated.
    """

    name: str | None = None
    """Deprecated."""
    title: str | None = None
    """Shown to people. Deprecated."""
    colour: Colour | str | None = None
    """Deprecated."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"]) if "name" in data else None
        self.title = string(data["title"]) if "title" in data else None
        self.colour = Colour.decode(data["colour"]) if "colour" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.name is not None:
            data["name"] = self.name
        if self.title is not None:
            data["title"] = self.title
        if self.colour is not None:
            data["colour"] = self.colour
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "name": shapes.String(),
            "title": shapes.String(),
            "colour": shapes.Enum(lambda: Colour),
        },
    )
