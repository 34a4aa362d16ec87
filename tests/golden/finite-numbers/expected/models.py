"""Models of Finite numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Reading(OpenModel):
    """Taken by `readings.add_reading`."""

    label: str | None
    number: float
    choice: float
    nullable: float | None | Unset = UNSET
    optional: float | None = None
    alias: Celsius | None = None
    items: list[float] | None = None
    nested: list[list[float | None]] | None = None
    members: dict[str, float] | None = None
    union: str | float | None = None
    pair: tuple[str, float] | None = None
    anything: Any = UNSET
    free: dict[str, Any] | None = None
    counts: list[int] | None = None


Celsius: TypeAlias = float
