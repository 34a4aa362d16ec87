"""Models of Attachments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ._runtime import formats as _formats
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Attachment(OpenModel):
    """No operation uses it."""

    data: Annotated[bytes, _formats.Base64()] | None = None
    url_safe: str | None = None
    quoted: str | None = None
    html: str | None = None
    json: str | None = None
