"""Models of Answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self, TypeAlias

from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions
from ._runtime.decode import array, constant, integer, number
from ._runtime.finite import finite
from ._runtime.model import JsonModel, OpenIntEnum, OpenStrEnum
from ._runtime.unset import UNSET, Unset


class Answer(OpenStrEnum):
    """Known values; a server may send others."""

    YES = "yes"
    NO = "no"


class Rank(OpenIntEnum):
    """Known values; a server may send others."""

    VALUE_1 = 1
    VALUE_2 = 2
    VALUE_3 = 3


@dataclass(slots=True, kw_only=True)
class Poll(JsonModel):
    """`Poll` of the API."""

    level: Level
    answer: Answer | str | None
    rank: Rank | int | None = None
    choice: bool | float | Literal["a"] | str | None | Unset = UNSET
    ratio: float | None = None
    always: Literal[True] | None = None
    nothing: None | Unset = UNSET
    mode: Literal[0, "auto"] | int | str | None = None
    point: Any = UNSET
    box: list[int] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def decode(cls, data: Any) -> Self:
        self = object.__new__(cls)
        self.level = cls.shape.required["level"].decode(data["level"])
        self.answer = None if (v := data["answer"]) is None else Answer.decode(v)
        self.rank = Rank.decode(data["rank"]) if "rank" in data else None
        self.choice = (
            v
            if (v := data.get("choice", UNSET)) is UNSET or v is None
            else cls.shape.optional["choice"].decode(v)
        )
        self.ratio = number(data["ratio"]) if "ratio" in data else None
        self.always = constant(data["always"], True) if "always" in data else None
        self.nothing = v if (v := data.get("nothing", UNSET)) is UNSET else constant(v, None)
        self.mode = cls.shape.optional["mode"].decode(data["mode"]) if "mode" in data else None
        self.point = data.get("point", UNSET)
        self.box = [integer(item) for item in array(data["box"])] if "box" in data else None
        self.additional_properties = cls.shape.rest(data)
        return self

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "level": self.level,
            "answer": self.answer,
        }
        if self.rank is not None:
            data["rank"] = self.rank
        if self.choice is not UNSET:
            data["choice"] = finite(self.choice)
        if self.ratio is not None:
            data["ratio"] = finite(self.ratio)
        if self.always is not None:
            data["always"] = self.always
        if self.nothing is not UNSET:
            data["nothing"] = self.nothing
        if self.mode is not None:
            data["mode"] = self.mode
        if self.point is not UNSET:
            data["point"] = finite(self.point)
        if self.box is not None:
            data["box"] = self.box
        if self.additional_properties:
            data.update(self.shape.undeclared(self.additional_properties))
        return data

    shape: ClassVar[shapes.Record] = shapes.Record(
        required={
            "level": shapes.Lazy(lambda: LEVEL),
            "answer": shapes.Nullable(shapes.Enum(lambda: Answer)),
        },
        optional={
            "rank": shapes.Enum(lambda: Rank),
            "choice": shapes.Nullable(
                _unions.OneOf(shapes.Boolean(), shapes.Number(), shapes.Choice("a"))
            ),
            "ratio": shapes.Number(),
            "always": shapes.Const(True),
            "nothing": shapes.Const(None),
            "mode": _unions.OneOf(shapes.Choice(0), shapes.Choice("auto")),
            "point": shapes.Anything(),
            "box": shapes.Array(shapes.Integer()),
        },
    )


Level: TypeAlias = Literal[1, 2, "low", "high"] | int | str
"""A name or a number."""
LEVEL: _shape.Shape[Level] = _unions.OneOf(shapes.Choice(1, 2), shapes.Choice("low", "high"))
