"""Models of Login."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class CreateTokenRequestOptions(OpenModel):
    """`options` of `CreateTokenRequest`."""

    remember: bool | None = None


@dataclass(slots=True, kw_only=True)
class CreateTokenRequest(OpenModel):
    """Taken by `tokens.create_token`."""

    user: str
    scopes: list[str] | None = None
    roles: list[str] | None = None
    expires: dt.date | None = None
    options: CreateTokenRequestOptions | None = None
