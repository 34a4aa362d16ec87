"""TimeoutError of Faults."""

from __future__ import annotations

from typing import TypeAlias

from .. import models

TimeoutError: TypeAlias = list[models.Warning]
