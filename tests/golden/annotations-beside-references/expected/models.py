"""Models of Shop."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from ._runtime.model import READ_ONLY, REQUIRED, UNSET, OpenModel, OpenStrEnum, Unset


class Color(OpenStrEnum):
    """Known values; a server may send others."""

    RED = "red"
    GREEN = "green"


@dataclass(slots=True, kw_only=True)
class Address(OpenModel):
    """Part of `Old`."""

    street: str


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """Taken by `orders.create_order`; returned by `orders.create_order`."""

    serial: Annotated[Serial, READ_ONLY, REQUIRED] | None = None
    """Read-only."""
    stamp: Annotated[dt.datetime, READ_ONLY, REQUIRED] | None = None
    """Read-only."""
    name: str
    beside: Address | None = None
    """Who pays."""
    around: Address | None = None
    """Who pays."""
    within: Address | None = None
    """Who pays."""
    one_of: Address | None = None
    any_of: Address | None = None
    or_null: Address | None | Unset = UNSET
    deep: Annotated[Address, READ_ONLY] | None = None
    """Read-only. Deprecated."""
    old: Old | None = None
    """Deprecated."""
    stops: list[Address] | None = None
    color: Color | str | None = None
    """Default: "red"."""
    paint: Color | str | None = None
    """Typed again."""


Serial: TypeAlias = int
Old: TypeAlias = Address
