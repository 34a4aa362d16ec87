"""Models of Examples."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class OrderAddress(OpenModel):
    """`address` of `Order`."""

    city: str | None = None


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """No operation uses it."""

    number: str | None = None
    """Number of the order. Example: "A-1"."""
    total: float | None = None
    """Example: 19.9."""
    tags: list[str] | None = None
    """Example: ["new", "gift"]."""
    note: str | None = None
    """A note. It may be long. Example: 'Say "hello" \\\\ ''' to {{ everybody }}'."""
    text: str | None = None
    nothing: str | None | Unset = UNSET
    size: int | None = None
    """Deprecated. Default: 1. Example: 2."""
    address: OrderAddress | None = None
    """Example: {"city": "Bern"}."""
