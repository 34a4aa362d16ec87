"""Models of Shapes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ._runtime.model import OpenModel, Unset


@dataclass(slots=True, kw_only=True)
class Circle(OpenModel):
    """No operation uses it."""

    kind: Literal["circle"] = "circle"
    version: Literal[2] = 2
    radius: float
    filled: Literal[True] | None = True
    reserved: None | Unset = None
