"""Models of Settings."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self, TypeAlias

from ._runtime import formats as _formats
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Setting(JsonModel):
    """`Setting` of the API."""

    value: Value
    since: dt.date | int
    limit: str | int | None = None
    values: dict[str, Value] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.value = cls.shape.required["value"].decode(data["value"])
        self.since = cls.shape.required["since"].decode(data["since"])
        self.limit = cls.shape.optional["limit"].decode(data["limit"]) if "limit" in data else None
        self.values = (
            cls.shape.optional["values"].decode(data["values"]) if "values" in data else None
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "value": finite(self.value),
            "since": encode(self.since),
        }
        if self.limit is not None:
            data["limit"] = self.limit
        if self.values is not None:
            data["values"] = finite(self.values)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "value": shapes.Lazy(lambda: VALUE),
            "since": _unions.OneOf(_formats.Date(), shapes.Integer()),
        },
        optional={
            "limit": _unions.OneOf(shapes.String(), shapes.Integer()),
            "values": shapes.Map(shapes.Lazy(lambda: VALUE)),
        },
    )


Value: TypeAlias = str | float | bool | list[str]
VALUE: _shape.Shape[Value] = _unions.OneOf(
    shapes.String(), shapes.Number(), shapes.Boolean(), shapes.Array(shapes.String())
)
