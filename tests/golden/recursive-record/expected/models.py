"""Models of Catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Category(OpenModel):
    """`Category` of the API."""

    name: str
    parent: Category | None = None
    children: list[Category] | None = None
    best_product: Product | None = None


@dataclass(slots=True, kw_only=True)
class Product(OpenModel):
    """`Product` of the API."""

    title: str | None = None
    category: Category | None = None
