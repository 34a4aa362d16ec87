"""List of Faults."""

from __future__ import annotations

from typing import TypeAlias

from .._runtime import shape as _shape
from .._runtime import shapes

List: TypeAlias = list[str]
LIST: _shape.Shape[List] = shapes.Array(shapes.String())
