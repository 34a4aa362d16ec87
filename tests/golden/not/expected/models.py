"""Models of Exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from ._runtime import rare as _rare
from ._runtime.model import OpenModel
from ._runtime.unset import UNSET


@dataclass(slots=True, kw_only=True)
class Thing(OpenModel):
    """`Thing` of the API."""

    name: str
    size: Any = UNSET
    tag: str | None = None
    nothing: Annotated[None, _rare.Never()] | None = None
