"""Exception of Faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from .. import models
from .._runtime import shapes
from .._runtime.decode import array
from .._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Exception(JsonModel):
    """`Exception` of the API."""

    warnings: list[models.Warning] | None = None
    cause: models.Exception | None = None
    missing: models.AttributeError_ | str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.warnings = (
            [models.Warning.decode(item) for item in array(data["warnings"])]
            if "warnings" in data
            else None
        )
        self.cause = models.Exception.decode(data["cause"]) if "cause" in data else None
        self.missing = models.AttributeError_.decode(data["missing"]) if "missing" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.warnings is not None:
            data["warnings"] = [item.to_dict() for item in self.warnings]
        if self.cause is not None:
            data["cause"] = self.cause.to_dict()
        if self.missing is not None:
            data["missing"] = self.missing
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        optional={
            "warnings": shapes.Array(shapes.Ref(lambda: models.Warning)),
            "cause": shapes.Ref(lambda: models.Exception),
            "missing": shapes.Enum(lambda: models.AttributeError_),
        },
    )
