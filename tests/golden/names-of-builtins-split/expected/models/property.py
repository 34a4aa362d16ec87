"""Property of Faults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Property(OpenModel):
    """`property` of `Order`."""

    str_: str | None = None
    object: dict[str, Any] | None = None
