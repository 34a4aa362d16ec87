"""Models of Nullable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ._runtime.model import UNSET, OpenModel, OpenStrEnum, Unset


class Mode(OpenStrEnum):
    """Known values; a server may send others."""

    FAST = "fast"
    SLOW = "slow"


@dataclass(slots=True, kw_only=True)
class Address(OpenModel):
    """`address` of `Customer`."""

    city: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class Customer(OpenModel):
    """No operation uses it."""

    name: str | None
    address: Address | None
    mode: Mode | str | None
    sort: list[Sort | None] | None = None
    tags: list[str | None] | None | Unset = UNSET


Sort: TypeAlias = float | bool | str
