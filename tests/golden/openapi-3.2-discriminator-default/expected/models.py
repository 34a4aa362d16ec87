"""Models of Shapes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from ._runtime.model import OpenModel
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class Drawing(OpenModel):
    """No operation uses it."""

    figures: list[
        Annotated[
            Circle | Square | Other,
            Tagged(
                "kind",
                lambda: {"circle": Circle, "square": Square, "Other": Other},
                default=lambda: Other,
            ),
        ]
    ]


@dataclass(slots=True, kw_only=True)
class Circle(OpenModel):
    """`figures` of `Drawing`."""

    radius: float
    kind: Literal["circle"] | None = "circle"


@dataclass(slots=True, kw_only=True)
class Square(OpenModel):
    """`figures` of `Drawing`."""

    side: float
    kind: Literal["square"] | None = "square"


@dataclass(slots=True, kw_only=True)
class Other(OpenModel):
    """`figures` of `Drawing`."""

    kind: str | None = None
    path: str | None = None
