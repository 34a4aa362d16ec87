"""The limit on nested calls of functions, set for each stage.

Schemas nest, so stages recurse. A stage may nest as many calls wherever it is called from;
rendering may nest more than lowering, since it takes more calls for each level of what was lowered.
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
