"""Models of Shirts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime.model import OpenModel, OpenStrEnum, WithNulls


class ShirtSize(OpenStrEnum):
    """More values than a line can hold become a class."""

    XXS = "xxs"
    XS = "xs"
    S = "s"
    M = "m"
    L = "l"
    XL = "xl"
    XXL = "xxl"
    VALUE_3XL = "3xl"
    VALUE_4XL = "4xl"


@dataclass(slots=True, kw_only=True)
class Shirt(WithNulls, OpenModel):
    """Returned by `shirts.list_shirts`."""

    fit: Literal["slim", "regular"] | str
    sleeve: Literal[0, 50, 100] | int | None = None
    collar: Literal["kent", "mao"] | str | None = None
    size: ShirtSize | str | None = None
    """More values than a line can hold become a class."""

    def given(self, name: Literal["collar"]) -> bool:
        """Whether the server sent the property, if only as null; else it was absent."""
        return self._given(name)
