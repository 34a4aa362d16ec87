"""Models of Geometry."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from ._runtime import formats as _formats
from ._runtime import shapes
from ._runtime import special_shapes as _special_shapes
from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Size(OpenModel):
    """`sized` of `Line`."""

    w: int | None = None


@dataclass(slots=True, kw_only=True)
class Line(OpenModel):
    """Taken by `lines.create_line`."""

    from_: Position | None = None
    label: tuple[str, int] | None = None
    """Default: ["a", 1]."""
    sized: (
        Annotated[
            tuple[str, Size] | tuple[str, Size, dt.date],
            _special_shapes.Tuple(
                shapes.String(),
                shapes.Ref(lambda: Size),
                _formats.Date(),
                fewest=2,
            ),
        ]
        | None
        | Unset
    ) = UNSET
    boxes: list[tuple[Position, tuple[str]]] | None = None
    span: str | tuple[int, int] | None = None
    path: (
        Annotated[list[str | int], _special_shapes.Row(shapes.String(), rest=shapes.Integer())]
        | None
    ) = None
    """Any length, so it stays a list."""
    many: (
        Annotated[
            list[str | int],
            _special_shapes.Row(shapes.String(), shapes.Integer(), shapes.String()),
        ]
        | None
    ) = None
    """Four lengths or more would be as many types, so it stays a list."""


Position: TypeAlias = tuple[float, float]
"""Longitude and latitude."""
