"""Models of Answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from ._runtime.model import UNSET, OpenIntEnum, OpenModel, OpenStrEnum, Unset


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
class Poll(OpenModel):
    """No operation uses it."""

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


Level: TypeAlias = Literal[1, 2, "low", "high"] | int | str
"""A name or a number."""
