"""ListResponse of Shop."""

from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class ListResponse(OpenModel):
    """`response` of `GET /orders`."""

    next: str | None = None
    items: list[models.Purchase] | None = None
