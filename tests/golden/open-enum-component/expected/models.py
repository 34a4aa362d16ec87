"""Models of Orders."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import OpenIntEnum, OpenModel, OpenStrEnum


class Status(OpenStrEnum):
    """Where an order stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    SHIPPED = "shipped"


class Priority(OpenIntEnum):
    """Known values; a server may send others."""

    VALUE_1 = 1
    """Today."""
    VALUE_2 = 2
    """This week."""
    VALUE_3 = 3
    """Whenever."""


@dataclass(slots=True, kw_only=True)
class Order(OpenModel):
    """Returned by `orders.list_orders`."""

    status: Status | str
    priority: Priority | int | None = None
    history: list[Status | str] | None = None
