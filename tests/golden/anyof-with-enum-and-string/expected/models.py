"""Models of Models."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import array, string
from ._runtime.model import JsonModel, OpenStrEnum


class KnownModel(OpenStrEnum):
    """Known values; a server may send others."""

    SMALL = "small"
    LARGE = "large"


@dataclass(slots=True, kw_only=True)
class Question(JsonModel):
    """`Question` of the API."""

    model: KnownModel | str | None = None
    asker: Literal["nobody"] | str | None = None
    others: list[ModelId] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.model = cls.shape.optional["model"].decode(data["model"]) if "model" in data else None
        self.asker = string(data["asker"]) if "asker" in data else None
        self.others = [string(item) for item in array(data["others"])] if "others" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.model is not None:
            data["model"] = self.model
        if self.asker is not None:
            data["asker"] = self.asker
        if self.others is not None:
            data["others"] = self.others
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "model": _unions.OneOf(shapes.Enum(lambda: KnownModel), shapes.String()),
            "asker": shapes.String(),
            "others": shapes.Array(shapes.Lazy(lambda: MODEL_ID)),
        },
    )


ModelId: TypeAlias = Literal["small", "large"] | str
"""A known model, or one of your own."""
MODEL_ID: _shape.Shape[ModelId] = shapes.String()
