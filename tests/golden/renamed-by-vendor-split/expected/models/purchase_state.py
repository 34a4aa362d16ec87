"""PurchaseState of Shop."""

from __future__ import annotations

from .._runtime.model import OpenStrEnum


class PurchaseState(OpenStrEnum):
    """Known values; a server may send others."""

    NEW = "new"
    PAID = "paid"
    SENT = "sent"
