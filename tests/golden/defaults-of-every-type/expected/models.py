"""Models of Defaults."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime.decode import array, boolean, integer, number, record, string
from ._runtime.encode import encode
from ._runtime.finite import finite
from ._runtime.formats import date_time
from ._runtime.model import JsonModel, OpenStrEnum
from ._runtime.unset import UNSET, Unset


class Order(OpenStrEnum):
    """Known values; a server may send others."""

    ASC = "asc"
    DESC = "desc"


@dataclass(slots=True, kw_only=True)
class Settings(JsonModel):
    """`Settings` of the API."""

    name: str
    """Default: "default"."""
    count: int | None = None
    """Default: 0."""
    ratio: float | None = None
    """Default: 0.001."""
    big: int | None = None
    """Default: 123456789012345678901234567890."""
    flag: bool | None = None
    """Default: True."""
    nothing: str | None | Unset = UNSET
    list_: list[int] | None = None
    """Default: []."""
    map: dict[str, int] | None = None
    """Default: {"a": 1}."""
    order: Order | str | None = None
    """Default: "desc"."""
    since: dt.datetime | None = None
    """Default: "2026-01-31T00:00:00Z"."""
    wrong: int | None = None
    """Default: "many"."""
    text: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.name = string(data["name"])
        self.count = integer(data["count"]) if "count" in data else None
        self.ratio = number(data["ratio"]) if "ratio" in data else None
        self.big = integer(data["big"]) if "big" in data else None
        self.flag = boolean(data["flag"]) if "flag" in data else None
        self.nothing = v if (v := data.get("nothing", UNSET)) is UNSET or v is None else string(v)
        self.list_ = [integer(item) for item in array(data["list"])] if "list" in data else None
        self.map = (
            {key: integer(item) for key, item in record(data["map"]).items()}
            if "map" in data
            else None
        )
        self.order = Order.decode(data["order"]) if "order" in data else None
        self.since = date_time(data["since"]) if "since" in data else None
        self.wrong = integer(data["wrong"]) if "wrong" in data else None
        self.text = string(data["text"]) if "text" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "name": self.name,
        }
        if self.count is not None:
            data["count"] = self.count
        if self.ratio is not None:
            data["ratio"] = finite(self.ratio)
        if self.big is not None:
            data["big"] = self.big
        if self.flag is not None:
            data["flag"] = self.flag
        if self.nothing is not UNSET:
            data["nothing"] = self.nothing
        if self.list_ is not None:
            data["list"] = self.list_
        if self.map is not None:
            data["map"] = self.map
        if self.order is not None:
            data["order"] = self.order
        if self.since is not None:
            data["since"] = encode(self.since)
        if self.wrong is not None:
            data["wrong"] = self.wrong
        if self.text is not None:
            data["text"] = self.text
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "name": shapes.String(),
        },
        optional={
            "count": shapes.Integer(),
            "ratio": shapes.Number(),
            "big": shapes.Integer(),
            "flag": shapes.Boolean(),
            "nothing": shapes.Nullable(shapes.String()),
            "list": shapes.Array(shapes.Integer()),
            "map": shapes.Map(shapes.Integer()),
            "order": shapes.Enum(lambda: Order),
            "since": _formats.DateTime(),
            "wrong": shapes.Integer(),
            "text": shapes.String(),
        },
    )
