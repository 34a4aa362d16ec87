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

    total: Money | None = None


@dataclass(slots=True, kw_only=True)
class Refund(OpenModel):
    """`Refund` of the API."""

    amount: Money | None = None
    reason: str | None = None
