"""Models of Shop."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Money(OpenModel):
    """`Money` of the API."""

    cents: int


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """`Order` of the API."""

    id: str
    total: Money | None = None
    replaces: Order | None = None
    refunds: list[Refund] | None = None


@dataclass(slots=True, kw_only=True)
class Refund(OpenModel):
    """`Refund` of the API."""

    amount: Money
    order: Order | None = None


@dataclass(slots=True, kw_only=True)
class Fault(OpenModel):
    """`Fault` of the API."""

    reason: str
    cause: Fault | None = None
