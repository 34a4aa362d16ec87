"""Models of Profiles."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import UNSET, OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Profile(OpenModel):
    """No operation uses it."""

    id: str
    nickname: str | None
    email: str | None = None
    phone: str | None | Unset = UNSET
    friends: list[str | None] | None = None
