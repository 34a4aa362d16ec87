"""Models of Shop."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Money(OpenModel):
    """`total` of `Order`."""

    cents: int


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """Returned by `orders.all_orders`."""

    total: Money | None = None


@dataclass(slots=True, kw_only=True)
class Refund(OpenModel):
    """Returned by `refunds.list_refunds`."""

    amount: Money | None = None
    reason: str | None = None
