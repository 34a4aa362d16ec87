"""Models of Settings."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TypeAlias

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Setting(OpenModel):
    """No operation uses it."""

    value: Value
    since: dt.date | int
    limit: str | int | None = None
    values: dict[str, Value] | None = None


Value: TypeAlias = str | float | bool | list[str]
