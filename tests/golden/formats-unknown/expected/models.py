"""Models of Formats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from ._runtime import rare as _rare
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Contact(OpenModel):
    """`Contact` of the API."""

    email: str | None = None
    host: str | None = None
    ip: str | None = None
    colour: str | None = None
    amount: str | None = None
    small: int | None = None
    odd: int | None = None
    precise: float | None = None
    stamp: int | None = None
    password: Annotated[str, _rare.Password()] | None = field(default=None, repr=False)
    untyped: UUID | None = None
