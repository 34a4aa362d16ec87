"""Warnings about deprecated operations.

Takes the name of an operation; gives one DeprecationWarning for each, at the line outside of the
package that calls it.
"""

from __future__ import annotations

import inspect
import warnings
from typing import Final

_PACKAGE: Final = f"{__name__.rsplit('.', 2)[0]}."
_warned: Final[set[str]] = set()


def warn_deprecated(operation: str) -> None:
    """Give a DeprecationWarning for the operation unless it was given before."""
    if operation not in _warned:
        text = f"{operation} is deprecated by its API"
        warnings.warn(text, DeprecationWarning, stacklevel=_callers_level())
        _warned.add(operation)  # only now: where warnings are errors, every call is one


def _callers_level() -> int:
    """The `stacklevel` for the caller of this function of the nearest frame outside of the
    package."""
    level = 0
    frame = inspect.currentframe()
    while frame and f"{frame.f_globals.get('__name__')}.".startswith(_PACKAGE):
        frame, level = frame.f_back, level + 1
    return max(level, 1)
