"""Models of Nests."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from ._runtime import constraints as _constraints
from ._runtime import formats as _formats
from ._runtime import shape as _shape
from ._runtime import shapes
from ._runtime import unions as _unions

Nest: TypeAlias = "list[Nest]"
NEST: _shape.Shape[Nest] = shapes.Array(shapes.Lazy(lambda: NEST))
Names: TypeAlias = "dict[str, Names | None]"
NAMES: _shape.Shape[Names] = shapes.Map(shapes.Nullable(shapes.Lazy(lambda: NAMES)))
Dates: TypeAlias = "dt.date | list[Dates]"
DATES: _shape.Shape[Dates] = _unions.OneOf(
    _formats.Date(), shapes.Array(shapes.Lazy(lambda: DATES))
)
Grown: TypeAlias = "list[Grown]"
GROWN: _shape.Shape[Grown] = _constraints.Limited(
    shapes.Array(shapes.Lazy(lambda: GROWN)), max_items=2
)
