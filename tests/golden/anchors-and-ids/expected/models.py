"""Models of Maps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Stop(OpenModel):
    """`stops` of `Route`."""

    name: str | None = None
    at: Point | None = None


@dataclass(slots=True, kw_only=True)
class Route(OpenModel):
    """No operation uses it."""

    start: Point
    stops: list[Stop] | None = None
    length: Measure | None = None
    parent: Route | None = None


@dataclass(slots=True, kw_only=True)
class Point(OpenModel):
    """`at` of `Stop`."""

    x: float | None = None
    y: float | None = None


@dataclass(slots=True, kw_only=True)
class Measure(OpenModel):
    """`length` of `Route`."""

    unit: Literal["m", "km"] | str
    value: float | None = None
