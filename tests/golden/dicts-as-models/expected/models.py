"""Models of Dicts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Inner(OpenModel, naming="camelCase"):
    """Taken by `a.make`."""

    page_size: int
    when: dt.date | None = None


@dataclass(slots=True, kw_only=True)
class Outer(OpenModel):
    """Taken by `a.make`."""

    inner: Inner
    many: list[Inner] | None = None
    by: dict[str, Inner] | None = None
    lists: dict[str, list[Inner]] | None = None
    free: dict[str, Any] | None = None
    pet: Inner | Other | None = None


@dataclass(slots=True, kw_only=True)
class Other(OpenModel):
    """`pet` of `Outer`."""

    x: str
