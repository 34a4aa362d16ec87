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
        self.user_id = None if (v := data.get("user-id")) is None else string(v)
        self.state = None if (v := data.get("state")) is None else models.PurchaseState.decode(v)
        self.lines = (
            None if (v := data.get("lines")) is None else cls.shape.optional["lines"].decode(v)
        )
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
