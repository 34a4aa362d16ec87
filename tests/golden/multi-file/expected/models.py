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
    """Returned by `orders.get_order`."""

    id: str
    total: Money | None = None
    replaces: Order | None = None
    refunds: list[Refund] | None = None


@dataclass(slots=True, kw_only=True)
class Refund(OpenModel):
    """Taken by `refunds.create_refund`."""

    amount: Money
    order: Order | None = None


@dataclass(slots=True, kw_only=True)
class Fault(OpenModel):
    """Returned by `orders.get_order` and `refunds.create_refund`."""

    reason: str
    cause: Fault | None = None
