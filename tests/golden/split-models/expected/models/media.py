"""Media of Library."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime import shapes

Media: TypeAlias = models.Book | models.Names
MEDIA: shapes.Shape[Media] = shapes.OneOf(
    shapes.Ref(lambda: models.Book), shapes.Lazy(lambda: models.NAMES)
)
