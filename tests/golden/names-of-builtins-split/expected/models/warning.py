"""Warning of Faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from .. import models
from .._runtime import shapes
from .._runtime.decode import string
from .._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Warning(JsonModel):
    """`Warning` of the API."""

    code: str
    cause: models.Exception | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.code = string(data["code"])
        self.cause = models.Exception.decode(data["cause"]) if "cause" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "code": self.code,
        }
        if self.cause is not None:
            data["cause"] = self.cause.to_dict()
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "code": shapes.String(),
        },
        optional={
            "cause": shapes.Ref(lambda: models.Exception),
        },
    )
