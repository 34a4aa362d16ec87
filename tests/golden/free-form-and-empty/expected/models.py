"""Models of Anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from ._runtime.model import UNSET, JsonModel, OpenModel


@dataclass(slots=True, kw_only=True)
class Nothing(JsonModel):
    """`nothing` of `Holder`."""


@dataclass(slots=True, kw_only=True)
class Holder(OpenModel):
    """No operation uses it."""

    empty: Any
    free: Free
    listed: List
    described: Any = UNSET
    open: Open | None = None
    nothing: Nothing | None = None
    inline: Any = UNSET


Empty: TypeAlias = Any
Described: TypeAlias = Any
"""Whatever it is."""
Free: TypeAlias = dict[str, Any]
Open: TypeAlias = dict[str, Any]
List: TypeAlias = list[Any]
