"""Models of Shirts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ._runtime import shapes
from ._runtime.decode import integer, noted, string
from ._runtime.model import JsonModel, OpenStrEnum
from ._runtime.unset import UNSET, Unset


class ShirtSize(OpenStrEnum):
    """More values than a line can hold become a class."""

    XXS = "xxs"
    XS = "xs"
    S = "s"
    M = "m"
    L = "l"
    XL = "xl"
    XXL = "xxl"
    VALUE_3XL = "3xl"
    VALUE_4XL = "4xl"


@dataclass(slots=True, kw_only=True)
class Shirt(JsonModel):
    """`Shirt` of the API."""

    fit: Literal["slim", "regular"] | str
    sleeve: Literal[0, 50, 100] | int | None = None
    collar: Literal["kent", "mao"] | str | None | Unset = UNSET
    size: ShirtSize | str | None = None
    """More values than a line can hold become a class."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.fit = noted(string(data["fit"]), ("slim", "regular"))
        self.sleeve = noted(integer(data["sleeve"]), (0, 50, 100)) if "sleeve" in data else None
        self.collar = (
            v
            if (v := data.get("collar", UNSET)) is UNSET or v is None
            else noted(string(v), ("kent", "mao"))
        )
        self.size = ShirtSize.decode(data["size"]) if "size" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "fit": self.fit,
        }
        if self.sleeve is not None:
            data["sleeve"] = self.sleeve
        if self.collar is not UNSET:
            data["collar"] = self.collar
        if self.size is not None:
            data["size"] = self.size
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "fit": shapes.Choice("slim", "regular"),
        },
        optional={
            "sleeve": shapes.Choice(0, 50, 100),
            "collar": shapes.Nullable(shapes.Choice("kent", "mao")),
            "size": shapes.Enum(lambda: ShirtSize),
        },
    )
