"""Models of Models."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime.model import JsonModel, OpenStrEnum


class KnownModel(OpenStrEnum):
    """Known values; a server may send others."""

    SMALL = "small"
    LARGE = "large"


@dataclass(slots=True, kw_only=True)
class Question(JsonModel):
    """`Question` of the API."""

    model: KnownModel | str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.model = KnownModel.decode(data["model"]) if "model" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.model is not None:
            data["model"] = self.model
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "model": shapes.Enum(lambda: KnownModel),
        },
    )


ModelId: TypeAlias = Literal["small", "large"] | str
"""A known model, or one of your own."""
MODEL_ID: _shape.Shape[ModelId] = shapes.Choice("small", "large")
