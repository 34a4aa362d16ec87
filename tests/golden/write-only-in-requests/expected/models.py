"""Models of Accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from ._runtime.model import REQUIRED, WRITE_ONLY, OpenModel


@dataclass(slots=True, kw_only=True)
class Login(OpenModel):
    """Taken by `accounts.login`."""

    pin: Pin
    """Write-only."""


@dataclass(slots=True, kw_only=True)
class Account(OpenModel):
    """Taken by `accounts.replace_account`; returned by `accounts.replace_account`."""

    pin: Annotated[Pin, WRITE_ONLY, REQUIRED] | None = None
    """Write-only."""


Pin: TypeAlias = str
