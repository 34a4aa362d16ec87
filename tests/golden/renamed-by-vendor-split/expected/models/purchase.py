"""Purchase of Shop."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from .. import models
from .._runtime import shapes
from .._runtime.decode import string
from .._runtime.encode import encode
from .._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Purchase(JsonModel):
    """`Purchase` of the API."""

    user_id_2: str
    user_id: str | None = None
    state: models.PurchaseState | str | None = None
    lines: models.Lines | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.user_id_2 = string(data["userId"])
        self.user_id = string(data["user-id"]) if "user-id" in data else None
        self.state = models.PurchaseState.decode(data["state"]) if "state" in data else None
        self.lines = cls.shape.optional["lines"].decode(data["lines"]) if "lines" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "userId": self.user_id_2,
        }
        if self.user_id is not None:
            data["user-id"] = self.user_id
        if self.state is not None:
            data["state"] = self.state
        if self.lines is not None:
            data["lines"] = encode(self.lines)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "userId": shapes.String(),
        },
        optional={
            "user-id": shapes.String(),
            "state": shapes.Enum(lambda: models.PurchaseState),
            "lines": shapes.Lazy(lambda: models.LINES),
        },
    )
