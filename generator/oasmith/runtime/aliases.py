"""Shapes of named types that are no class.

Takes a function that gives the type; gives its shape, which is read on first use, since a type may
contain itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .hints import shape_of
from .shape import Deferred, Shape


class Alias(Deferred[Any]):
    """A named type that is no class; `target` gives it late, since it may contain itself."""

    def __init__(self, target: Callable[[], Any]) -> None:
        self.target = target
        self._meant: Shape[Any] | None = None

    def meant(self) -> Shape[Any]:
        if self._meant is None:
            self._meant = shape_of(self.target())
        return self._meant
