"""Models of Booleans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from ._runtime import special_shapes as _special_shapes
from ._runtime.model import UNSET, OpenModel


@dataclass(slots=True, kw_only=True)
class Box(OpenModel):
    """No operation uses it."""

    content: Any
    forbidden: Annotated[None, _special_shapes.Never()] | None = None
    everything: Any = UNSET
    impossible: Impossible | None = None
    items: list[Any] | None = None
    empty: list[Annotated[None, _special_shapes.Never()]] | None = None
    either: str | None = None
    both: str | None = None


Everything: TypeAlias = Any
Impossible: TypeAlias = Annotated[None, _special_shapes.Never()]
