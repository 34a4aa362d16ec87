"""Models of Checkouts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from ._runtime.conditions import When
from ._runtime.model import OpenModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Checkout(
    OpenModel,
    naming="camelCase",
    rules=[
        When(("billingAddress",), present=("cardNumber",)),
        When(("cvc",), present=("cardNumber",)),
        When(("dueDate",), present=("method",), values={"method": ("invoice",)}),
    ],
):
    """`Checkout` of the API."""

    total: float
    card_number: str | None = None
    method: Literal["card", "invoice"] | str | None = None
    due_date: dt.date | None = None
    note: int | str | None = None
    token: str | None = None
    cvc: str | None = None
    billing_address: str | None = None


@dataclass(slots=True, kw_only=True)
class Deep(
    OpenModel,
    rules=[
        When(("other",), values={"kind": ("a", "b")}, otherwise=True),
    ],
):
    """`Deep` of the API."""

    kind: str | None = None
    size: int | None = None
    other: bool | None = None
    last: Checkout | None = None
    big: Any = UNSET
