"""Models of Old."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import OpenModel, OpenStrEnum


class Colour(OpenStrEnum):
    """Known values; a server may send others. Deprecated."""

    RED = "red"


@dataclass(slots=True, kw_only=True)
class Old(OpenModel):
    """Use New. Deprecated."""

    name: str | None = None
    """Deprecated."""
    title: str | None = None
    """Shown to people. Deprecated."""
    colour: Colour | str | None = None
    """Deprecated."""
