"""Models of Contradictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from ._runtime.constraints import Limits
from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Base(OpenModel):
    """No operation uses it."""

    id: int
    size: Annotated[float, Limits(minimum=1)] | None = None
    state: Literal["on", "off", "broken"] | str | None = None


@dataclass(slots=True, kw_only=True)
class Part(OpenModel):
    """No operation uses it."""

    id: int
    size: Annotated[int, Limits(minimum=1)] | None = None
    state: Literal["off", "broken"] | str | None = None
