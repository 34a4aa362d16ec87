"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """Returned by `orders.list_orders`."""

    note: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class Old(OpenModel):
    """Returned by `old.get_old`."""

    old: str | None | Unset = UNSET
