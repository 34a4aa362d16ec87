"""Media of Library."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime import shape as _shape
from .._runtime import shapes
from .._runtime import unions as _unions

Media: TypeAlias = models.Book | models.Names
MEDIA: _shape.Shape[Media] = _unions.OneOf(
    shapes.Ref(lambda: models.Book), shapes.Lazy(lambda: models.NAMES)
)
