"""Models of Dicts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Inner(OpenModel, naming="camelCase"):
    """`Inner` of the API."""

    page_size: int
    when: dt.date | None = None


@dataclass(slots=True, kw_only=True)
class Outer(OpenModel):
    """`Outer` of the API."""

    inner: Inner
    many: list[Inner] | None = None
    by: dict[str, Inner] | None = None
    lists: dict[str, list[Inner]] | None = None
    free: dict[str, Any] | None = None
    pet: Inner | Other | None = None


@dataclass(slots=True, kw_only=True)
class Other(OpenModel):
    """`Other` of the API."""

    x: str
