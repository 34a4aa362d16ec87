"""Models of Weather."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from ._runtime import formats as _formats
from ._runtime.model import UNSET, OpenModel


@dataclass(slots=True, kw_only=True)
class Measurement(OpenModel):
    """One reading of one station."""

    id: UUID
    station: str
    taken_at: dt.datetime
    day: dt.date | None = None
    sunrise: dt.time | None = None
    gap: str | None = None
    temperature: float | None = None
    sequence: int | None = None
    is_valid: bool | None = None
    signature: Annotated[bytes, _formats.Base64()] | None = None
    homepage: str | None = None
    anything: Any = UNSET
