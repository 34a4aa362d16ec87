"""Models of Pets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from ._runtime.model import READ_ONLY, OpenModel


@dataclass(slots=True, kw_only=True)
class Pet(OpenModel):
    """Read by `webhooks.parse_new_pet`."""

    id: Annotated[int, READ_ONLY]
    """Read-only."""
    name: str


@dataclass(slots=True, kw_only=True)
class Fed(OpenModel):
    """Read by `webhooks.parse_pet_event`."""

    type: Literal["fed"] = "fed"
    food: str


@dataclass(slots=True, kw_only=True)
class Washed(OpenModel):
    """Read by `webhooks.parse_pet_event`."""

    type: Literal["washed"] = "washed"


@dataclass(slots=True, kw_only=True)
class PetSoldPayloadPrice(OpenModel):
    """`price` of `PetSoldPayload`."""

    amount: int


@dataclass(slots=True, kw_only=True)
class PetSoldPayload(OpenModel):
    """Read by `webhooks.parse_pet_sold`."""

    pet: Pet
    price: PetSoldPayloadPrice
    sold_at: dt.datetime | None = None
