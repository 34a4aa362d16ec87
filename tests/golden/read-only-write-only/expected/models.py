"""Models of Users."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ._runtime.model import READ_ONLY, REQUIRED, WRITE_ONLY, OpenModel


@dataclass(slots=True, kw_only=True)
class User(OpenModel):
    """Taken by `users.create_user`; returned by `users.create_user`."""

    id: Annotated[int, READ_ONLY, REQUIRED] | None = None
    """Read-only."""
    name: str
    password: Annotated[str, WRITE_ONLY, REQUIRED] | None = None
    """Write-only."""
    invited_by: User | None = None
