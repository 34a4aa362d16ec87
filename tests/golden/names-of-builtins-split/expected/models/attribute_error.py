"""AttributeError_ of Faults."""

from __future__ import annotations

from .._runtime.model import OpenStrEnum


class AttributeError_(OpenStrEnum):
    """Known values; a server may send others."""

    A = "a"
    B = "b"
