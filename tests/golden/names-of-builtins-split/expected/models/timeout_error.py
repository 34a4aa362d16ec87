"""TimeoutError of Faults."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime import shape as _shape
from .._runtime import shapes

TimeoutError: TypeAlias = list[models.Warning]
TIMEOUT_ERROR: _shape.Shape[TimeoutError] = shapes.Array(shapes.Ref(lambda: models.Warning))
