"""Models of Formats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from ._runtime import special_shapes as _special_shapes
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Contact(OpenModel):
    """No operation uses it."""

    email: str | None = None
    host: str | None = None
    ip: str | None = None
    colour: str | None = None
    amount: str | None = None
    small: int | None = None
    odd: int | None = None
    precise: float | None = None
    stamp: int | None = None
    password: Annotated[str, _special_shapes.Password()] | None = field(default=None, repr=False)
    untyped: UUID | None = None
