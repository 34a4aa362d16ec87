"""ListResponse of Shop."""

from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class ListResponse(OpenModel):
    """Returned by `orders.list_purchases`."""

    next: str | None = None
    items: list[models.Purchase] | None = None
