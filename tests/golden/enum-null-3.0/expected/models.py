"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import shapes
from ._runtime.decode import noted, string
from ._runtime.model import JsonModel, OpenStrEnum
from ._runtime.unset import UNSET, Unset


class Status(OpenStrEnum):
    """Known values; a server may send others."""

    OPEN = "open"
    CLOSED = "closed"


class Colour(OpenStrEnum):
    """Known values; a server may send others."""

    RED = "red"
    GREEN = "green"


@dataclass(slots=True, kw_only=True)
class Order(JsonModel):
    """`Order` of the API."""

    status: Status | str | None
    size: Literal["s", "m"] | str | None | Unset = UNSET
    colour: Colour | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.status = None if (v := data["status"]) is None else Status.decode(v)
        self.size = (
            v
            if (v := data.get("size", UNSET)) is UNSET or v is None
            else noted(string(v), ("s", "m"))
        )
        self.colour = (
            v if (v := data.get("colour", UNSET)) is UNSET or v is None else Colour.decode(v)
        )
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "status": self.status,
        }
        if self.size is not UNSET:
            data["size"] = self.size
        if self.colour is not UNSET:
            data["colour"] = self.colour
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "status": shapes.Nullable(shapes.Enum(lambda: Status)),
        },
        optional={
            "size": shapes.Nullable(shapes.Choice("s", "m")),
            "colour": shapes.Nullable(shapes.Enum(lambda: Colour)),
        },
    )
