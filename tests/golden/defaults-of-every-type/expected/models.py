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
        self.count = None if (v := data.get("count")) is None else integer(v)
        self.ratio = None if (v := data.get("ratio")) is None else number(v)
        self.big = None if (v := data.get("big")) is None else integer(v)
        self.flag = None if (v := data.get("flag")) is None else boolean(v)
        self.nothing = v if (v := data.get("nothing", UNSET)) is UNSET or v is None else string(v)
        self.list_ = (
            None if (v := data.get("list")) is None else [integer(item) for item in array(v)]
        )
        self.map = (
            None
            if (v := data.get("map")) is None
            else {key: integer(item) for key, item in record(v).items()}
        )
        self.order = None if (v := data.get("order")) is None else Order.decode(v)
        self.since = None if (v := data.get("since")) is None else date_time(v)
        self.wrong = None if (v := data.get("wrong")) is None else integer(v)
        self.text = None if (v := data.get("text")) is None else string(v)
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
