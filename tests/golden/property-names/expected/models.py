"""Models of Names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from ._runtime.constraints import Limits
from ._runtime.model import OpenModel, OpenStrEnum


class Size(OpenStrEnum):
    """Known values; a server may send others."""

    S = "s"
    M = "m"
    L = "l"


@dataclass(slots=True, kw_only=True)
class Prices(OpenModel):
    """No operation uses it."""

    by_size: dict[str, float] | None = None
    short: dict[Annotated[str, Limits(max_length=3)], Any] | None = None


Sku: TypeAlias = Annotated[str, Limits(pattern="^[A-Z]{2}$")]
Stock: TypeAlias = dict[Annotated[str, Limits(pattern="^[A-Z]{2}$")], int]
"""Pieces by article."""
