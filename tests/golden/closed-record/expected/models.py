"""Models of Closed."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import JsonModel


@dataclass(slots=True, kw_only=True)
class Point(JsonModel):
    """No operation uses it."""

    x: float
    y: float


@dataclass(slots=True, kw_only=True)
class Nothing(JsonModel):
    """No operation uses it."""
