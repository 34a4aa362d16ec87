"""Models of Say "hello'''."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ._runtime.constraints import Limits
from ._runtime.model import OpenModel, WireName


@dataclass(slots=True, kw_only=True)
class Greeting(OpenModel):
    """No operation uses it."""

    text: str | None = None
    """quote at the end: "."""
    a_b: Annotated[str, Limits(pattern="^\"\\d+'\\\\$"), WireName('a"\\b')] | None = None
    """As follows. second paragraph \\."""
