"""Models of Drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime.model import OpenModel
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class Circle(OpenModel):
    """Part of `Shape`."""

    kind: Literal["circle", "round"] | None
    radius: float | None = None


@dataclass(slots=True, kw_only=True)
class Square(OpenModel):
    """Part of `Shape`."""

    kind: Literal["Square"] | int = "Square"
    side: float | None = None


Shape: TypeAlias = Annotated[
    Circle | Square | dict[str, Any],
    Tagged("kind", lambda: {"circle": Circle, "round": Circle, "Square": Square}),
]
