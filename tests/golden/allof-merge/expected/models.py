"""Models of Accounts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated

from ._runtime.constraints import Limits
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Entity(OpenModel):
    """No operation uses it."""

    id: str
    """Given by the server."""
    name: Annotated[str, Limits(max_length=100)] | None = None


@dataclass(slots=True, kw_only=True)
class Timestamps(OpenModel):
    """No operation uses it."""

    created_at: dt.datetime | None = None


@dataclass(slots=True, kw_only=True)
class Account(OpenModel):
    """An account is an entity with a balance."""

    id: str
    """Given by the server."""
    balance: int
    name: Annotated[str, Limits(max_length=40)] | None = None
    created_at: dt.datetime | None = None


@dataclass(slots=True, kw_only=True)
class Savings(OpenModel):
    """No operation uses it."""

    id: str
    """Given by the server."""
    balance: int
    interest: float | None = None
    name: Annotated[str, Limits(max_length=40)] | None = None
    created_at: dt.datetime | None = None


@dataclass(slots=True, kw_only=True)
class Holder(OpenModel):
    """No operation uses it."""

    main_account: Account | None = None
    """The account that is charged."""
