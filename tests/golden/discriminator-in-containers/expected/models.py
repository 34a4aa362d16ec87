"""Models of Drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime.model import OpenModel
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class Circle(OpenModel):
    """Part of `Layers`."""

    kind: Literal["Circle", "circle"]
    radius: float | None = None


@dataclass(slots=True, kw_only=True)
class Square(OpenModel):
    """Part of `Layers`."""

    kind: Literal["Square", "square"]
    side: float | None = None


@dataclass(slots=True, kw_only=True)
class Drawing(OpenModel):
    """No operation uses it."""

    shapes_: list[
        Annotated[
            Circle | Square | dict[str, Any],
            Tagged("kind", lambda: {"circle": Circle, "square": Square}),
        ]
    ]
    by_name: (
        dict[
            str,
            Annotated[
                Circle | Square | dict[str, Any],
                Tagged("kind", lambda: {"Circle": Circle, "Square": Square}),
            ]
            | None,
        ]
        | None
    ) = None
    pair: (
        tuple[
            Annotated[
                Circle | Square | dict[str, Any],
                Tagged("kind", lambda: {"Circle": Circle, "Square": Square}),
            ],
            int,
        ]
        | None
    ) = None
    layers: Layers | None = None


Layers: TypeAlias = dict[
    str,
    list[
        Annotated[
            Circle | Square | dict[str, Any],
            Tagged("kind", lambda: {"Circle": Circle, "Square": Square}),
        ]
    ],
]
