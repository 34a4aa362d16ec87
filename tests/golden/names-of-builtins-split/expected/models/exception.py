"""Exception of Faults."""

from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Exception(OpenModel):
    """`dict_` of `Order`."""

    warnings: list[models.Warning] | None = None
    cause: models.Exception | None = None
    missing: models.AttributeError_ | str | None = None
