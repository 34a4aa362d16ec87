"""Models of Prices."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import OpenModel, OpenStrEnum


class Currency(OpenStrEnum):
    """Known values; a server may send others."""

    EUR = "EUR"
    CHF = "CHF"


@dataclass(slots=True, kw_only=True)
class Price(OpenModel):
    """`price` of `ItemSchema`."""

    currency: Currency | str | None = None


@dataclass(slots=True, kw_only=True)
class Item(OpenModel):
    """No operation uses it."""

    name: str | None = None


@dataclass(slots=True, kw_only=True)
class ItemSchema(OpenModel):
    """Item without the suffix is taken."""

    price: Price | None = None
