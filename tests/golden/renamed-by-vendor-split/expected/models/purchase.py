"""Purchase of Shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from .. import models
from .._runtime.model import OpenModel, WireName


@dataclass(slots=True, kw_only=True)
class Purchase(OpenModel, naming="kebab-case"):
    """Taken by `orders.create_order`; returned by `orders.create_order`."""

    user_id_2: Annotated[str, WireName("userId")]
    user_id: str | None = None
    state: models.PurchaseState | str | None = None
    lines: models.Lines | None = None
