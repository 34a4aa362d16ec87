"""Models of Nullable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Address(OpenModel):
    """Part of `MaybeAddress`."""

    city: str | None | Unset = UNSET


@dataclass(slots=True, kw_only=True)
class Customer(OpenModel):
    """No operation uses it."""

    name: str | None
    address: Address | None
    second_address: MaybeAddress | None | Unset = UNSET
    size: str | int | None | Unset = UNSET
    nothing: None | Unset = None
    addresses: dict[str, MaybeAddress | None] | None = None


MaybeAddress: TypeAlias = Address
