"""Genre of Library."""

from __future__ import annotations

from .._runtime.model import OpenStrEnum


class Genre(OpenStrEnum):
    """Known values; a server may send others."""

    NOVEL = "novel"
    ESSAY = "essay"
