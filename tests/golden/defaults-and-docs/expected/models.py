"""Models of Search."""

from __future__ import annotations

from dataclasses import dataclass

from ._runtime.model import OpenModel


@dataclass(slots=True, kw_only=True)
class Hit(OpenModel):
    """One result."""

    title: str
    """Title of the page. Default: "Untitled"."""
    score: float | None = None
    """Between 0 and 1. Default: 0.5."""
    labels: list[str] | None = None
    """Default: ["new"]."""
    note: str | None = None
    """A note. It may be long. Default: ""."""
