"""Names of Library."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime import shape as _shape
from .._runtime import shapes

Names: TypeAlias = list[str]
NAMES: _shape.Shape[Names] = shapes.Array(shapes.String())
