"""Models of Accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from ._runtime.model import REQUIRED, WRITE_ONLY, OpenModel


@dataclass(slots=True, kw_only=True)
class Login(OpenModel):
    """`Login` of the API."""

    pin: Pin
    """Write-only."""


@dataclass(slots=True, kw_only=True)
class Account(OpenModel):
    """`Account` of the API."""

    pin: Annotated[Pin, WRITE_ONLY, REQUIRED] | None = None
    """Write-only."""


Pin: TypeAlias = str
