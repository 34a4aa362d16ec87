"""Models of Batches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import shapes
from ._runtime.decode import array, noted, string
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Batch(JsonModel):
    """`Batch` of the API."""

    state: Literal["queued", "running", "done", "failed", "cancelled"] | str
    errors: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.state = noted(
            string(data["state"]), ("queued", "running", "done", "failed", "cancelled")
        )
        self.errors = [string(item) for item in array(data["errors"])] if "errors" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "state": self.state,
        }
        if self.errors is not None:
            data["errors"] = self.errors
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "state": shapes.Choice("queued", "running", "done", "failed", "cancelled"),
        },
        optional={
            "errors": shapes.Array(shapes.String()),
        },
    )
