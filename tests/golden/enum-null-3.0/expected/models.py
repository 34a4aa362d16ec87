"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime.model import UNSET, OpenModel, OpenStrEnum, Unset


class Status(OpenStrEnum):
    """Known values; a server may send others."""

    OPEN = "open"
    CLOSED = "closed"


class Colour(OpenStrEnum):
    """Known values; a server may send others."""

    RED = "red"
    GREEN = "green"


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """No operation uses it."""

    status: Status | str | None
    size: Literal["s", "m"] | str | None | Unset = UNSET
    colour: Colour | str | None | Unset = UNSET
