"""Models of Payments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from ._runtime.model import OpenModel
from ._runtime.union_marks import Tagged


@dataclass(slots=True, kw_only=True)
class CardPayment(OpenModel):
    """Part of `Payment`."""

    method: Literal["card", "debit_card"]
    last_digits: str | None = None


@dataclass(slots=True, kw_only=True)
class Transfer(OpenModel):
    """Part of `Payment`."""

    method: Literal["sepa"] = "sepa"
    iban: str | None = None


@dataclass(slots=True, kw_only=True)
class Invoice(OpenModel):
    """No operation uses it."""

    payments: list[Payment] | None = None


Payment: TypeAlias = Annotated[
    CardPayment | Transfer | dict[str, Any],
    Tagged("method", lambda: {"card": CardPayment, "debit_card": CardPayment, "sepa": Transfer}),
]
