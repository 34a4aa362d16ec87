"""Models of Maps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Stop(OpenModel):
    """`stop` of the API."""

    name: str | None = None
    at: Point | None = None


@dataclass(slots=True, kw_only=True)
class Route(OpenModel):
    """`Route` of the API."""

    start: Point
    stops: list[Stop] | None = None
    length: Measure | None = None
    parent: Route | None = None


@dataclass(slots=True, kw_only=True)
class Point(OpenModel):
    """`Point` of the API."""

    x: float | None = None
    y: float | None = None


@dataclass(slots=True, kw_only=True)
class Measure(OpenModel):
    """`Measure` of the API."""

    unit: Literal["m", "km"] | str
    value: float | None = None
