"""Models of Catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Category(OpenModel):
    """`category` of `Product`."""

    name: str
    parent: Category | None = None
    children: list[Category] | None = None
    best_product: Product | None = None


@dataclass(slots=True, kw_only=True)
class Product(OpenModel):
    """`best_product` of `Category`."""

    title: str | None = None
    category: Category | None = None
