"""How deep functions may call one another.

Schemas nest, so stages recurse. What a stage can follow must not depend on who calls it, and what was
understood must be rendered, which takes more calls a level.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

TO_UNDERSTAND: Final = 1_000
TO_RENDER: Final = 5_000
"""Nested calls."""


@contextmanager
def room(calls: int) -> Iterator[None]:
    """Allow so many nested calls from here on; one more is a `RecursionError`."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(_depth() + calls)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def _depth() -> int:
    depth = 0
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    return depth
