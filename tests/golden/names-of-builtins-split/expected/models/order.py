"""Order of Faults."""

from __future__ import annotations

from dataclasses import dataclass

from .. import models
from .._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """Taken by `orders.create_order`; returned by `orders.create_order`."""

    last: models.Warning
    all: list[models.Warning] | None = None
    times: models.TimeoutError | None = None
    list_: models.List | None = None
    property: models.Property | None = None
    type: str | None = None
    dict_: dict[str, models.Exception] | None = None
