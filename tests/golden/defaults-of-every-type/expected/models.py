"""Models of Defaults."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ._runtime.model import UNSET, OpenModel, OpenStrEnum, Unset


class Order(OpenStrEnum):
    """The values that may be sent."""

    ASC = "asc"
    DESC = "desc"


@dataclass(slots=True, kw_only=True)
class Settings(OpenModel):
    """No operation uses it."""

    name: str
    """Default: "default"."""
    count: int | None = None
    """Default: 0."""
    ratio: float | None = None
    """Default: 0.001."""
    big: int | None = None
    """Default: 123456789012345678901234567890."""
    flag: bool | None = None
    """Default: True."""
    nothing: str | None | Unset = UNSET
    list_: list[int] | None = None
    """Default: []."""
    map: dict[str, int] | None = None
    """Default: {"a": 1}."""
    order: Order | str | None = None
    """Default: "desc"."""
    since: dt.datetime | None = None
    """Default: "2026-01-31T00:00:00Z"."""
    wrong: int | None = None
    """Default: "many"."""
    text: str | None = None
