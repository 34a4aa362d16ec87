"""Models of Translations."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Price(OpenModel):
    """`prices` of `Product`."""

    amount: int | None = None


@dataclass(slots=True, kw_only=True)
class Product(OpenModel):
    """No operation uses it."""

    texts: Texts
    prices: dict[str, Price] | None = None
    released: dict[str, dt.date] | None = None
    stock: dict[str, dict[str, int]] | None = None
    extra: dict[str, Any] | None = None


@dataclass(slots=True, kw_only=True)
class Labels(OpenModel):
    """Known labels and others of the same kind."""

    colour: str | None = None
    additional_properties: dict[str, int] = field(default_factory=dict[str, Any])


@dataclass(slots=True, kw_only=True)
class Settings(OpenModel):
    """No operation uses it."""

    name: str | None = None
    additional_properties: dict[str, dt.date | int | None] = field(default_factory=dict[str, Any])


@dataclass(slots=True, kw_only=True)
class PricesOfShops(OpenModel):
    """No operation uses it."""

    online: Price
    additional_properties: dict[str, Price] = field(default_factory=dict[str, Any])


@dataclass(slots=True, kw_only=True)
class Folder(OpenModel):
    """A name, and folders under any other key."""

    name: str
    additional_properties: dict[str, Folder] = field(default_factory=dict[str, Any])


Texts: TypeAlias = dict[str, str]
"""Text by language."""
