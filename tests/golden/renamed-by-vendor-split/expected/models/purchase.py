"""Purchase of Shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from .. import models
from .._runtime.model import OpenModel, WireName


@dataclass(slots=True, kw_only=True)
class Purchase(OpenModel, naming="kebab-case"):
    """`Purchase` of the API."""

    user_id_2: Annotated[str, WireName("userId")]
    user_id: str | None = None
    state: models.PurchaseState | str | None = None
    lines: models.Lines | None = None
