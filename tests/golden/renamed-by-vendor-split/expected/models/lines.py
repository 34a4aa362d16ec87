"""Lines of Shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class ItemsItemGift(OpenModel):
    """Part of `Lines`."""

    gift: str


@dataclass(slots=True, kw_only=True)
class ItemsItemArticle(OpenModel):
    """Part of `Lines`."""

    sku: str


Lines: TypeAlias = list[ItemsItemGift | ItemsItemArticle]
