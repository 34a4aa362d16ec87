"""Models of Filters."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import string
from ._runtime.encode import encode
from ._runtime.formats import day
from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class ListItemsFilter(JsonModel):
    """`filter` of `GET /items`."""

    colour: str
    since: dt.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.colour = string(data["colour"])
        self.since = day(data["since"]) if "since" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "colour": self.colour,
        }
        if self.since is not None:
            data["since"] = encode(self.since)
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "colour": shapes.String(),
        },
        optional={
            "since": _formats.Date(),
        },
    )
