"""Warning of Faults."""

from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Warning(OpenModel):
    """`last` of `Order`."""

    code: str
    cause: models.Exception | None = None
