"""Media of Library."""

from __future__ import annotations

from typing import TypeAlias

from .. import models

Media: TypeAlias = models.Book | models.Names
