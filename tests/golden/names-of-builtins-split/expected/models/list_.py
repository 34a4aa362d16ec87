"""List of Faults."""

from __future__ import annotations

from typing import TypeAlias

List: TypeAlias = list[str]
