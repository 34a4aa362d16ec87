"""The shape of raw bytes."""

from __future__ import annotations

from typing import Any

from .shape import Leaf
from .uploads import binary


class Bytes(Leaf[Any]):
    """Raw bytes (``format: binary``): whole bodies and parts, never JSON."""

    expected = "bytes or a file"
    decode = staticmethod(binary)
